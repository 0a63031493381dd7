import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import { visitor } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { type Given, hashOf, placesOf, readPossible } from '../matching/given'
import type { Result } from '../matching/match'
import { worksAtDesk } from '../rounds/policy.server'
import { gatherGiven } from './gather-given.server'

/**
 * Keeps what a run came to and lays its pairs out as drafts, beside the locked ones. The round may have
 * changed meanwhile: a pair that is no longer possible is left out. Ends the run as cancelled when she who
 * started it may no longer match it. Does nothing for a run that is over.
 */
export async function keepMatchResult(runId: string, bytes: string): Promise<void> {
  const result = JSON.parse(bytes) as Result
  await db.$transaction(
    async (tx) => {
      const now = clock.now()
      const run = await tx.matchRun.findUniqueOrThrow({ where: { id: runId }, select: needed })
      const { roundId } = run
      await tx.$queryRaw`SELECT 1 FROM mentoring_round WHERE id = ${roundId}::uuid FOR UPDATE`
      const round = await tx.mentoringRound.findUniqueOrThrow({ where: { id: roundId } })
      const starter = run.startedBy ? await getViewerOf(run.startedBy) : visitor
      // What is published or called off keeps its drafts; and nothing is done in the name of one who may not any more.
      if (round.publishedAt || round.cancelledAt || !worksAtDesk(starter, round))
        return tx.matchRun.updateMany({
          where: { id: runId, state: 'running' },
          data: { state: 'cancelled', endedAt: now },
        })
      const resultHash = hashOf(bytes)
      const kept = await tx.$executeRaw`
        UPDATE match_run SET state = 'done', stage = NULL, progress = 100, ended_at = ${now},
          result = ${bytes}::jsonb, result_hash = ${resultHash}
        WHERE id = ${runId}::uuid AND state = 'running'`
      if (kept === 0) return
      await layOutDrafts(tx, { roundId, runId, result }, await gatherGiven(tx, roundId, now))
      await recordActivity(tx, {
        type: 'mentoring.match_done',
        actorId: run.startedBy,
        chapterId: round.chapterId,
        roundId,
        runId,
        givenHash: run.givenHash ?? '',
        resultHash,
      })
    },
    { timeout: 60_000 },
  )
}

const needed = { roundId: true, startedBy: true, givenHash: true }

/** Puts the pairs of a run in the place of the former drafts, but for those that are locked and hold. */
async function layOutDrafts(
  tx: Tx,
  { roundId, runId, result }: { roundId: string; runId: string; result: Result },
  given: Given,
): Promise<void> {
  const fallen = result.fallen.map(([menteeId, mentorId]) => ({ menteeId, mentorId }))
  await tx.draftPair.deleteMany({ where: { roundId, OR: [{ isLocked: false }, ...fallen] } })
  const locked = await tx.draftPair.findMany({
    where: { roundId },
    select: { menteeId: true, mentorId: true },
  })
  const fits = placesBeside(given, locked)
  const menteeIds = result.pairs
    .filter((pair) => !pair.isLocked && fits(pair))
    .map(({ menteeId }) => menteeId)
  // From the result where it lies, for a thousand rows of Prisma's would keep the pages waiting.
  await tx.$executeRaw`
    INSERT INTO draft_pair (mentee_id, mentor_id, round_id, run_id, score, reasons)
    SELECT "menteeId", "mentorId", run.round_id, run.id, score, parts
    FROM match_run run, jsonb_to_recordset(run.result -> 'pairs')
      AS pair ("menteeId" uuid, "mentorId" uuid, score int, parts jsonb)
    WHERE run.id = ${runId}::uuid AND "menteeId" = ANY(${menteeIds}::uuid[])`
  await tx.$executeRaw`
    UPDATE draft_pair SET run_id = run.id, score = pair.score, reasons = parts
    FROM match_run run, jsonb_to_recordset(run.result -> 'pairs')
      AS pair ("menteeId" uuid, "mentorId" uuid, score int, parts jsonb)
    WHERE run.id = ${runId}::uuid AND is_locked AND mentee_id = "menteeId" AND mentor_id = "mentorId"`
}

/** Tells pair by pair whether it may be in the round as it is now, beside those that are locked. */
function placesBeside(
  given: Given,
  locked: { menteeId: string; mentorId: string }[],
): (pair: { menteeId: string; mentorId: string }) => boolean {
  const mayPair = readPossible(given)
  const rowOf = placesOf(given.mentees)
  const columnOf = placesOf(given.mentors)
  const left = given.mentors.map(
    ({ id, capacity }) => capacity - locked.filter(({ mentorId }) => mentorId === id).length,
  )
  const taken = new Set(locked.map(({ menteeId }) => menteeId))
  return ({ menteeId, mentorId }) => {
    const row = rowOf.get(menteeId)
    const column = columnOf.get(mentorId)
    if (row === undefined || column === undefined || taken.has(menteeId)) return false
    if (!mayPair(row, column) || (left[column] ?? 0) < 1) return false
    left[column] = (left[column] ?? 0) - 1
    return true
  }
}
