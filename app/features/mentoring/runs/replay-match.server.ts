import { isDeepStrictEqual } from 'node:util'
import { db } from '~/db.server'
import { isUuid } from '~/lib/uuid'
import { hashOf } from '../matching/given'
import { runMatching } from './run-matching.server'

/** What working a run out again comes to: the same, or what was found to be another than was kept. */
export type Replay =
  | { fault: null; hash: string; number: number }
  | { fault: 'unknown' | 'not done' | 'input' | 'record' | 'result' }

/**
 * Works a run out again from what it kept, and compares: the input with its hash, both hashes with the
 * sealed record, the result with what comes out now. Changes nothing.
 */
export async function replayMatch(runId: string): Promise<Replay> {
  const run = isUuid(runId) ? await db.matchRun.findUnique({ where: { id: runId } }) : null
  if (!run) return { fault: 'unknown' }
  const { given, givenHash, result, resultHash, number } = run
  if (given === null || resultHash === null) return { fault: 'not done' }
  if (hashOf(given) !== givenHash) return { fault: 'input' }
  const recorded = await db.activity.findFirst({
    where: { type: 'mentoring.match_done', subjectType: 'match_run', subjectId: runId },
    select: { data: true },
  })
  const noted = recorded?.data as { givenHash?: string; resultHash?: string } | undefined
  if (noted?.givenHash !== givenHash || noted.resultHash !== resultHash) return { fault: 'record' }
  const bytes = (await runMatching(given)) ?? ''
  if (hashOf(bytes) !== resultHash || !isDeepStrictEqual(JSON.parse(bytes), result))
    return { fault: 'result' }
  return { fault: null, hash: resultHash, number }
}
