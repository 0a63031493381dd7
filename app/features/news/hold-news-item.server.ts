import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { type FoundNewsItem, getNewsItem } from './get-news-item.server'
import { canWriteNews } from './policy.server'

/** Holds an item that the viewer finds and may write, so that those who do write one by one; else 404 or 403. */
export async function holdNewsItem(
  tx: Tx,
  viewer: MemberViewer,
  id: string,
): Promise<FoundNewsItem> {
  if (!isUuid(id)) throw notFound()
  await tx.$queryRaw`SELECT 1 FROM news_item WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const item = await getNewsItem(viewer, id, tx)
  allow(canWriteNews(viewer, item))
  return item
}
