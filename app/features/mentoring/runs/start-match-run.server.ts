import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { canMatch } from '../rounds/policy.server'
import { roundState } from '../rounds/round-state'
import { endDeadRuns } from './end-dead-runs.server'
import { findRoundAtDesk } from './find-round-at-desk.server'

export type RunRefusal =
  | 'mentoring:run.running'
  | 'mentoring:run.published'
  | 'mentoring:run.cancelled'

/**
 * Has a round matched by a job. One run at a time: whoever comes second is told so, as she is once the
 * round is published or cancelled; 403 before it enrols and after its end. 404 to who does not run the round.
 */
export async function startMatchRun(
  viewer: MemberViewer,
  roundId: string,
): Promise<{ runId: string } | { refused: RunRefusal }> {
  await findRoundAtDesk(db, viewer, roundId)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM mentoring_round WHERE id = ${roundId}::uuid FOR UPDATE`
    const round = await findRoundAtDesk(tx, viewer, roundId)
    if (round.cancelledAt) return { refused: 'mentoring:run.cancelled' as const }
    if (round.publishedAt) return { refused: 'mentoring:run.published' as const }
    const now = clock.now()
    allow(canMatch(viewer, { ...round, state: roundState(round, now) }))
    await endDeadRuns(tx, now)
    const last = await tx.matchRun.findFirst({ where: { roundId }, orderBy: { number: 'desc' } })
    if (last && !last.endedAt) return { refused: 'mentoring:run.running' as const }
    const { id: runId } = await tx.matchRun.create({
      data: {
        roundId,
        number: (last?.number ?? 0) + 1,
        startedBy: viewer.memberId,
        startedAt: now,
        state: 'waiting',
      },
      select: { id: true },
    })
    const { chapterId } = round
    await recordActivity(tx, {
      type: 'mentoring.match_started',
      actorId: viewer.memberId,
      chapterId,
      roundId,
      runId,
    })
    await addJob(tx, 'work_out_match', { runId })
    return { runId }
  })
}
