import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { lockDraftPair } from './lock-draft-pair.server'

/** Takes a pair out of the draft; the two are free for the next run, or for a pair by hand. */
export async function dropPair(
  viewer: MemberViewer,
  roundId: string,
  menteeId: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { round } = await lockDraftPair(tx, viewer, roundId, menteeId)
    await tx.draftPair.delete({ where: { menteeId } })
    await recordActivity(tx, {
      type: 'mentoring.pair_dropped',
      actorId: viewer.memberId,
      chapterId: round.chapterId,
      roundId,
    })
  })
}
