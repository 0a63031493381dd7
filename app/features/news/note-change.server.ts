import type { Tx } from '~/db.server'
import type { NewsActivity } from '~/features/audit/news-activity'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import type { Prisma } from '~/generated/prisma/client.ts'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'

type Said<Of> = Of extends unknown ? Omit<Of, 'newsId'> : never

/** Changes the row of an item that the caller holds, so that pages kept of it are drawn anew, with a line in the board's record. */
export async function noteChange(
  tx: Tx,
  viewer: MemberViewer,
  { id, chapterId }: { id: string; chapterId: string },
  said: Said<NewsActivity>,
  data: Prisma.NewsItemUncheckedUpdateInput = {},
): Promise<void> {
  await tx.newsItem.update({
    where: { id },
    data: { ...data, changes: { increment: 1 }, changedAt: clock.now() },
  })
  await recordActivity(tx, {
    ...({ ...said, newsId: id } as NewsActivity),
    ...{ actorId: viewer.memberId, chapterId, audience: audience.board },
  })
}
