import { type Office, offices, type Viewer } from '~/features/auth/viewer'
import { listMandates } from '~/features/memberships/list-mandates.server'
import { clock } from '~/lib/clock.server'
import type { Locale } from '~/lib/locales'
import { listChapters } from './list-chapters.server'

export type Post = {
  office: Office
  /** Who holds it now, as far as the viewer may know; none when it is vacant. */
  holders: Array<{ id: string; name: string; until: string }>
}
export type ChapterPosts = {
  id: string
  kind: string
  names: Record<string, string>
  /** What it lies within, to tell apart associations of one name. */
  within: Record<string, string> | null
  posts: Post[]
}

/** The posts that a chapter has whether or not somebody holds them; others stand there while they are held. */
const standing: Record<string, readonly Office[]> = {
  region: ['chair', 'deputy-chair', 'council-member'],
  service: ['coordinator', 'deputy-coordinator'],
  association: ['coordinator'],
}

/** Offices that no one turns to as a focal point. */
const elsewhere: readonly Office[] = ['operator', 'partner']

/** All posts of the network by chapter, the vacant ones too: whom to turn to, by office and not by person. */
export async function listPosts(viewer: Viewer, locale: Locale): Promise<ChapterPosts[]> {
  const now = clock.now()
  const chapters = (await listChapters(locale)).filter(({ isArchived }) => !isArchived)
  const mandates = await listMandates(viewer, { chapterId: { in: chapters.map(({ id }) => id) } })
  const held = mandates.filter(({ office, from }) => !elsewhere.includes(office) && from <= now)
  return chapters
    .map(({ id, kind, names, parentId }) => {
      const own = held.filter(({ chapterId }) => chapterId === id)
      const here = new Set([...(standing[kind] ?? []), ...own.map(({ office }) => office)])
      const posts = offices
        .filter((office) => here.has(office))
        .map((office) => ({
          office,
          holders: own
            .filter((it) => it.office === office)
            .map((it) => ({ id: it.id, name: it.memberName, until: it.until.toISOString() })),
        }))
      const within = chapters.find((it) => it.id === parentId)?.names ?? null
      return { id, kind, names, within: kind === 'association' ? within : null, posts }
    })
    .filter(({ posts }) => posts.length > 0)
}
