import { db, isDatabaseDown } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { log } from '~/lib/log.server'
import { bytesOf, hashOf } from '../matching/given'
import { gatherGiven } from './gather-given.server'
import { keepMatchResult } from './keep-match-result.server'
import { runMatching } from './run-matching.server'

/**
 * Works a run out: keeps what it is given, has it solved off the event loop, and keeps the result. A run
 * whose process was killed is begun again; one that was cancelled meanwhile leaves nothing behind.
 */
export async function workOutMatch({ runId }: { runId: string }): Promise<void> {
  const open = { id: runId, state: { in: ['waiting', 'running'] } }
  const { count } = await db.matchRun.updateMany({ where: open, data: { state: 'running' } })
  if (count === 0) return
  try {
    const given = await keepGiven(runId)
    const result = await runMatching(given, async ({ stage, progress }) => {
      const running = { id: runId, state: 'running' }
      const { count } = await db.matchRun.updateMany({ where: running, data: { stage, progress } })
      return count > 0
    })
    if (result !== null) await keepMatchResult(runId, result)
  } catch (error) {
    if (isDatabaseDown(error)) throw error
    log.error({ act: 'mentoring.match', outcome: 'failed', err: error }, 'a match failed')
    await db.matchRun.updateMany({
      where: open,
      data: { state: 'failed', fault: 'failed', endedAt: clock.now() },
    })
  }
}

/** Reads the round at one moment and keeps the bytes that the run is worked out from. */
async function keepGiven(runId: string): Promise<string> {
  return db.$transaction(
    async (tx) => {
      const { roundId } = await tx.matchRun.findUniqueOrThrow({
        where: { id: runId },
        select: { roundId: true },
      })
      const given = bytesOf(await gatherGiven(tx, roundId, clock.now()))
      await tx.matchRun.updateMany({
        where: { id: runId, state: 'running' },
        data: { given, givenHash: hashOf(given) },
      })
      return given
    },
    { isolationLevel: 'RepeatableRead', timeout: 60_000 },
  )
}
