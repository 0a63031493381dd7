import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { lockRound } from '../rounds/lock-round.server'
import { canMatch, runsRound } from '../rounds/policy.server'

/** Takes a pair out of the draft; the two are free for the next run, or for a pair by hand. */
export async function dropPair(
  viewer: MemberViewer,
  roundId: string,
  menteeId: string,
): Promise<void> {
  if (!isUuid(menteeId)) throw notFound()
  await db.$transaction(async (tx) => {
    const round = await lockRound(tx, viewer, roundId)
    if (!runsRound(viewer, round)) throw notFound()
    const pair = await tx.draftPair.findFirst({ where: { menteeId, roundId } })
    if (!pair) throw notFound()
    allow(canMatch(viewer, round))
    await tx.draftPair.delete({ where: { menteeId } })
    await recordActivity(tx, {
      type: 'mentoring.pair_dropped',
      actorId: viewer.memberId,
      chapterId: round.chapterId,
      roundId,
    })
  })
}
