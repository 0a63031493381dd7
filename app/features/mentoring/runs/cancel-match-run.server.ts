import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { isVetted, type MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { getMatchRun } from './get-match-run.server'

/** Ends a run that is under way: the drafts stay as they were. False when it is over already. */
export async function cancelMatchRun(
  viewer: MemberViewer,
  roundId: string,
  runId: string,
): Promise<boolean> {
  const { chapterId } = await getMatchRun(viewer, roundId, runId)
  allow(isVetted(viewer))
  return db.$transaction(async (tx) => {
    const now = clock.now()
    // Over at once for whoever looks; the thread that works on it hears of it within half a second.
    const { count } = await tx.matchRun.updateMany({
      where: { id: runId, state: { in: ['waiting', 'running'] } },
      data: { state: 'cancelled', cancelAskedAt: now, endedAt: now },
    })
    if (count === 0) return false
    await recordActivity(tx, {
      type: 'mentoring.match_cancelled',
      actorId: viewer.memberId,
      chapterId,
      roundId,
      runId,
    })
    return true
  })
}
