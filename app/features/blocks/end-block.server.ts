import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { ownBlocks } from './policy.server'

/** Ends a wish of the viewer's own; 404 for any other. A pair that rests by it rests on until she herself goes on with it. */
export async function endBlock(viewer: MemberViewer, blockId: string): Promise<void> {
  const { memberId } = viewer
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction(async (tx) => {
    const { count } = await tx.memberBlock.updateMany({
      where: { id: blockId, ...ownBlocks(viewer) },
      data: { until: clock.now() },
    })
    if (count === 0) throw notFound()
    await recordActivity(tx, {
      type: 'mentoring.block_ended',
      actorId: memberId,
      chapterId,
      audience: audience.member(memberId),
      blockId,
    })
  })
}
