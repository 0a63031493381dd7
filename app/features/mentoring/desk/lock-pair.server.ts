import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { lockRound } from '../rounds/lock-round.server'
import { canMatch, runsRound } from '../rounds/policy.server'

/** Keeps a pair of the draft as it is through the next runs, or lets the program pair the two anew. */
export async function lockPair(
  viewer: MemberViewer,
  roundId: string,
  menteeId: string,
  isLocked: boolean,
): Promise<void> {
  if (!isUuid(menteeId)) throw notFound()
  await db.$transaction(async (tx) => {
    const round = await lockRound(tx, viewer, roundId)
    if (!runsRound(viewer, round)) throw notFound()
    const pair = await tx.draftPair.findFirst({ where: { menteeId, roundId } })
    if (!pair) throw notFound()
    allow(canMatch(viewer, round))
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
