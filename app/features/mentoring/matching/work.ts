import { setPriority } from 'node:os'
import type { Stage } from './best-pairs.ts'
import { matchRound } from './match.ts'

/** What the process that works a round out says: how far it is, and in the end the kept bytes of the result. */
export type Word = { stage: Stage; progress: number } | { result: string }

// A process of its own: it is sent the kept bytes of a round, and Node runs it from this source. Pages go
// first; and it does not outlive the one that asked.
setPriority(19)
process.once('disconnect', () => process.exit(1))
process.once('message', async (given: string) => {
  const say = (word: Word) => process.send?.(word)
  const result = await matchRound(JSON.parse(given), (stage, progress) => say({ stage, progress }))
  say({ result: JSON.stringify(result) })
})
