import { db, type Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleNews } from './policy.server'
import type { RightsKind } from './schema'

/** An item of the news that the viewer may read, its day as YYYY-MM-DD; else 404. */
export async function getNewsItem(viewer: Viewer, id: string, from: Tx | typeof db = db) {
  if (!isUuid(id)) throw notFound()
  const found = await from.newsItem.findFirst({
    where: { id, ...visibleNews(viewer) },
    include: { publication: { select: { id: true, number: true } } },
    omit: { begunBy: true, publishedBy: true },
  })
  if (!found) throw notFound()
  return {
    ...found,
    happenedOn: found.happenedOn.toISOString().slice(0, 10),
    language: found.language as Locale,
    rights: found.rights as RightsKind,
  }
}

export type FoundNewsItem = Awaited<ReturnType<typeof getNewsItem>>
