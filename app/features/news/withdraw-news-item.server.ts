import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { holdNewsItem } from './hold-news-item.server'
import { noteChange } from './note-change.server'

/** Withdraws an item: its address stays and says why; what was told there the board alone reads from then on. */
export async function withdrawNewsItem(
  viewer: MemberViewer,
  newsId: string,
  { reason }: { reason: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const item = await holdNewsItem(tx, viewer, newsId)
    const hidden = { where: { itemId: item.id }, data: { audience: audience.board } }
    await tx.newsText.updateMany(hidden)
    await tx.newsCorrection.updateMany(hidden)
    const type = 'news.item_withdrawn'
    await noteChange(
      tx,
      viewer,
      item,
      { type },
      {
        ...{ withdrawnAt: clock.now(), withdrawnReason: reason },
      },
    )
  })
}
