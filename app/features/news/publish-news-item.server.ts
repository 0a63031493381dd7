import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { holdNewsItem } from './hold-news-item.server'
import { noteChange } from './note-change.server'

/**
 * Gives an item to the public, the newest version of each of its languages; `stale` when anything of it changed since
 * she saw it, `published` for whoever presses second.
 */
export async function publishNewsItem(
  viewer: MemberViewer,
  newsId: string,
  changes: number,
): Promise<'done' | 'published' | 'stale'> {
  return db.$transaction(async (tx) => {
    const item = await holdNewsItem(tx, viewer, newsId)
    if (item.publishedAt) return 'published'
    if (item.changes !== changes) return 'stale'
    await tx.$executeRaw`
      UPDATE news_text SET audience = ${audience.public}
      WHERE item_id = ${item.id}::uuid AND (language, version) IN (
        SELECT language, max(version) FROM news_text WHERE item_id = ${item.id}::uuid GROUP BY language)`
    const type = 'news.item_published'
    await noteChange(
      tx,
      viewer,
      item,
      { type },
      {
        ...{ audience: audience.public, publishedAt: clock.now(), publishedBy: viewer.memberId },
      },
    )
    return 'done'
  })
}
