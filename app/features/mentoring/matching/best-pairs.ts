import type { Highs } from 'highs'
import type { Board } from './board.ts'
import { gainOf } from './proof.ts'
import { rounds } from './seeded.ts'
import { type Optimum, solveTask, type Task } from './transport.ts'

export const stages = ['count', 'worst', 'sum', 'ties'] as const
export type Stage = (typeof stages)[number]
/** Hears how far a run is, 0 to 100 over all its stages. */
export type Tell = (stage: Stage, progress: number) => void

/**
 * The best pairs beside the locked ones: as many as can be; of these the ones whose worst is the best;
 * of these the ones with the largest sum; and of these the one that the lots of the seed choose. One
 * optimum after the other, each on what the ones before leave open, so that a single one is left.
 */
export function bestPairs(
  highs: Highs,
  board: Board,
  lotsOf: (round: number) => Int32Array,
  tell: Tell,
): number[] {
  const open = openBeside(board)
  tell('count', 0)
  const most = countAbove(highs, board, open, 0)
  if (most.value === 0) return []
  const least = bestWorst(highs, board, open, most, tell)
  tell('sum', 55)
  const { task, optimum } = bestSum(highs, board, openAbove(board, open, least), most)
  tell('ties', 85)
  return chosenByLot(highs, task, optimum, lotsOf)
}

/** All possible pairs of mentees whose pair is not locked. */
function openBeside({ scores, columns, locked }: Board): Uint8Array {
  const open = new Uint8Array(scores.length)
  for (let pair = 0; pair < scores.length; pair++) open[pair] = (scores[pair] ?? -1) < 0 ? 0 : 1
  for (const pair of locked) {
    const row = pair - (pair % columns)
    open.fill(0, row, row + columns)
  }
  return open
}

function openAbove({ scores }: Board, open: Uint8Array, least: number): Uint8Array {
  return open.map((isOpen, pair) => (isOpen === 1 && (scores[pair] ?? -1) >= least ? 1 : 0))
}

/** The most pairs that can be, of those with a score of at least `least`. */
function countAbove(highs: Highs, board: Board, open: Uint8Array, least: number): Optimum {
  const { rows, columns, places, scores } = board
  return solveTask(highs, {
    rows,
    columns,
    places,
    open: openAbove(board, open, least),
    worth: new Int32Array(scores.length).fill(1),
    liking: scores,
  })
}

/**
 * The best score that the worst pair can have while there are as many pairs as can be: a search by
 * halves over the scores that there are. A locked pair that is worse leaves the others free down to it.
 */
function bestWorst(
  highs: Highs,
  board: Board,
  open: Uint8Array,
  most: Optimum,
  tell: Tell,
): number {
  const { scores, locked } = board
  const scoreOf = (pair: number) => scores[pair] ?? 0
  const limit = locked.reduce((least, pair) => Math.min(least, scoreOf(pair)), Infinity)
  const values = [...new Set(scores.filter((_, pair) => open[pair] === 1))]
    .map((score) => Math.min(score, limit))
    .sort((a, b) => a - b)
  const worstOf = ({ pairs }: Optimum) => Math.min(limit, ...pairs.map(scoreOf))
  let low = values.lastIndexOf(worstOf(most))
  let high = values.length - 1
  const width = Math.log2(high - low + 2)
  while (low < high) {
    tell('worst', 10 + Math.round(45 * (1 - Math.log2(high - low + 1) / width)))
    const middle = Math.ceil((low + high) / 2)
    const found = countAbove(highs, board, open, values[middle] ?? 0)
    if (found.value < most.value) high = middle - 1
    else low = Math.max(middle, values.lastIndexOf(worstOf(found)))
  }
  return values[low] ?? 0
}

/** The largest sum. A pair more is worth more than all scores together, so that there are as many as can be. */
function bestSum(highs: Highs, board: Board, open: Uint8Array, most: Optimum) {
  const { rows, columns, places, scores } = board
  const highest = scores.reduce((one, other) => Math.max(one, other), 0)
  const another = 1 + highest * most.value
  const worth = scores.map((score) => another + score)
  const task: Task = { rows, columns, places, open, worth }
  const optimum = solveTask(highs, task)
  if (optimum.pairs.length !== most.value) throw new Error('fewer pairs than can be')
  return { task, optimum }
}

/**
 * Of all the best solutions the one with the largest sum of lots. When that leaves more than one, which
 * no one will live to see, the next lots decide; in the end it is proved that no other one is left.
 */
function chosenByLot(
  highs: Highs,
  task: Task,
  optimum: Optimum,
  lotsOf: (round: number) => Int32Array,
): number[] {
  let left = { task, optimum }
  for (let round = 0; ; round++) {
    const best = bestOf(left.task, left.optimum)
    if (isOnly(highs, best, left.optimum)) return left.optimum.pairs
    if (round === rounds) throw new Error('the lots leave more than one solution')
    const byLot = { ...best, worth: lotsOf(round) }
    left = { task: byLot, optimum: solveTask(highs, byLot) }
  }
}

/**
 * The task whose solutions are the best solutions of another: of pairs that the prices leave nothing
 * to gain from or to lose by, and with whatever has a price full (complementary slackness).
 */
function bestOf(task: Task, optimum: Optimum): Task {
  return {
    ...task,
    open: task.open.map((isOpen, pair) =>
      isOpen === 1 && gainOf(task, optimum, pair) === 0 ? 1 : 0,
    ),
    isFull: {
      rows: Uint8Array.from(optimum.rows, (price, row) =>
        price !== 0 || task.isFull?.rows[row] ? 1 : 0,
      ),
      columns: Uint8Array.from(optimum.columns, (price, column) =>
        price !== 0 || task.isFull?.columns[column] ? 1 : 0,
      ),
    },
    start: optimum.pairs,
  }
}

/** True when the task has no solution with a pair that this one has not; all have as many pairs. */
function isOnly(highs: Highs, task: Task, { pairs }: Optimum): boolean {
  const worth = new Int32Array(task.open.length).fill(1)
  for (const pair of pairs) worth[pair] = 0
  return solveTask(highs, { ...task, worth }).value === 0
}
