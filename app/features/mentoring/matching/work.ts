import { spawnSync } from 'node:child_process'
import { setPriority } from 'node:os'
import type { Stage } from './best-pairs.ts'

/** What the process that works a round out says: how far it is, and in the end the kept bytes of the result. */
export type Word = { stage: Stage; progress: number } | { result: string }

// A process of its own: it is sent the kept bytes of a round, and Node runs it from this source. It does not
// outlive the one that asked. Pages go first: it takes what they leave, where the machine knows such an order
// (SCHED_IDLE of Linux), else it comes last; and so from before the solver is loaded.
setPriority(19)
spawnSync('chrt', ['--all-tasks', '--idle', '--pid', '0', String(process.pid)])
process.once('disconnect', () => process.exit(1))
process.once('message', async (given: string) => {
  const { matchRound } = await import('./match.ts')
  const say = (word: Word) => process.send?.(word)
  const result = await matchRound(JSON.parse(given), (stage, progress) => say({ stage, progress }))
  say({ result: JSON.stringify(result) })
})
