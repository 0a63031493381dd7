import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { lockDraftPair } from './lock-draft-pair.server'

/** Keeps a pair of the draft as it is through the next runs, or lets the program pair the two anew. 404 and 403 as `lockDraftPair`. */
export async function lockPair(
  viewer: MemberViewer,
  roundId: string,
  menteeId: string,
  isLocked: boolean,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { pair, round } = await lockDraftPair(tx, viewer, roundId, menteeId)
    if (pair.isLocked === isLocked) return
    await tx.draftPair.update({ where: { menteeId }, data: { isLocked } })
    await recordActivity(tx, {
      type: isLocked ? 'mentoring.pair_locked' : 'mentoring.pair_unlocked',
      actorId: viewer.memberId,
      chapterId: round.chapterId,
      roundId,
    })
  })
}
