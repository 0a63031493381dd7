import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import type { Result } from '../matching/match'
import { findRoundAtDesk } from './find-round-at-desk.server'

/** A run of a round, to those who run it: how far it is, and once it is done what it came to. Else 404. */
export async function getMatchRun(viewer: Viewer, roundId: string, runId: string) {
  const { chapterId } = await findRoundAtDesk(db, viewer, roundId)
  const run = isUuid(runId) && (await db.matchRun.findFirst({ where: { id: runId, roundId } }))
  if (!run) throw notFound()
  const { id, number, state, stage, progress, fault, startedAt, endedAt } = run
  return {
    id,
    number,
    state: state as 'waiting' | 'running' | 'done' | 'cancelled' | 'failed',
    stage: stage as 'count' | 'worst' | 'sum' | 'ties' | null,
    progress,
    fault,
    startedAt,
    endedAt,
    chapterId,
    result: run.result as Result | null,
  }
}
