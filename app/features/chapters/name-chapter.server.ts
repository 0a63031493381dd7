import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { Prisma } from '~/generated/prisma/client.ts'
import { isLocale } from '~/lib/locales'
import { allow } from '~/lib/responses.server'
import { getChapter } from './get-chapter.server'
import { canNameChapter } from './policy.server'
import type { NameChapter } from './schema'

/**
 * Changes how a chapter is named, within and in public, its footnotes, languages and ranks; its id
 * stays. Gives `stale`, and changes nothing, when another named it since the form was drawn.
 */
export async function nameChapter(
  viewer: MemberViewer,
  chapterId: string,
  { version, name, short, footnote, publicName, publicFootnote, languages, ranks }: NameChapter,
): Promise<'done' | 'stale'> {
  const chapter = await getChapter(chapterId)
  allow(canNameChapter(viewer, chapter))
  const names = withUnasked(chapter.names, name)
  return db.$transaction(async (tx) => {
    const { count } = await tx.chapter.updateMany({
      where: { id: chapter.id, version, archivedAt: null },
      data: {
        names,
        shortNames: orNone(withUnasked(chapter.shortNames, short)),
        footnotes: orNone(withUnasked(chapter.footnotes, footnote)),
        publicNames: orNone(withUnasked(chapter.publicNames, publicName)),
        publicFootnotes: orNone(withUnasked(chapter.publicFootnotes, publicFootnote)),
        languages,
        ...(chapter.kind === 'service' && { ranks }),
        version: version + 1,
      },
    })
    if (count === 0) return 'stale'
    // Its own space bears its name.
    await tx.space.updateMany({
      where: { chapterId: chapter.id, kind: { in: ['chapter', 'network'] } },
      data: { names },
    })
    await recordActivity(tx, {
      type: 'chapters.chapter_named',
      actorId: viewer.memberId,
      chapterId: chapter.id,
      subjectChapterId: chapter.id,
    })
    return 'done'
  })
}

/** What is said now, and what a file of the network said in languages that the form does not ask for. */
function withUnasked(before: unknown, said: Record<string, string>): Record<string, string> {
  const unasked = Object.entries((before ?? {}) as Record<string, string>).filter(
    ([language]) => !isLocale(language),
  )
  return { ...said, ...Object.fromEntries(unasked) }
}

function orNone(said: Record<string, string>) {
  return Object.keys(said).length > 0 ? said : Prisma.DbNull
}
