import { matchRound } from '../../app/features/mentoring/matching/match.ts'
import { solveBare } from '../support/bare-solver.ts'
import { buildLargeRound } from '../support/large-round.ts'

// One round matched in a process of its own, by us or, told the worst score that may be, by the bare solver.
const [, , number = '1', worst] = process.argv
const given = buildLargeRound(1_000, 600, Number(number))
const before = process.memoryUsage().rss
const begun = performance.now()
const done = worst === undefined ? await ours() : await solveBare(given, Number(worst))
const taken = {
  milliseconds: performance.now() - begun,
  /** What the round took beyond the process itself, at its most. */
  megabytes: (process.resourceUsage().maxRSS * 1_024 - before) / 1_000_000,
}
console.log(JSON.stringify({ ...done, ...taken }))

async function ours() {
  const { objective } = await matchRound(given)
  return objective
}
