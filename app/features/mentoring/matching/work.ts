import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Stage } from './best-pairs.ts'
import { matchRound } from './match.ts'

/** What the thread that works a round out says: how far it is, and in the end the kept bytes of the result. */
export type Word = { stage: Stage; progress: number } | { result: string }

// A thread of its own: it reads the kept bytes of a round, and Node runs it from this source.
// Pages go first: on Linux this is the priority of this thread alone.
if (process.platform === 'linux') setPriority(10)
const say = (word: Word) => parentPort?.postMessage(word)
const result = await matchRound(JSON.parse(workerData as string), (stage, progress) =>
  say({ stage, progress }),
)
say({ result: JSON.stringify(result) })
