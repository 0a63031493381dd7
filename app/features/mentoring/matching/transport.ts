import type { Highs, Model } from 'highs'
import { proved } from './proof.ts'

/**
 * Mentees to mentors' places, so that the sum of what the pairs are worth is the largest. Whole
 * numbers throughout; matrices hold a row a mentee and a column a mentor.
 */
export type Task = {
  rows: number
  columns: number
  /** How many mentees each mentor may take. */
  places: Int32Array
  /** 1 for a pair that may be, 0 for one that may not. */
  open: Uint8Array
  worth: Int32Array
  /** Mentees who need a mentor, and mentors who need as many mentees as they have places. */
  isFull?: { rows: Uint8Array; columns: Uint8Array }
  /** Which of equally good pairs are tried first: fewer have to be. Below 8192. */
  liking?: Int32Array
  /** Pairs to begin with; where something is full, pairs that fill it. */
  start?: ArrayLike<number>
}

/** The pairs, as places in the matrix, and the prices of rows and columns that prove them the best. */
export type Optimum = {
  pairs: number[]
  value: number
  rows: Float64Array
  columns: Float64Array
}

/** So many of the worthiest pairs of each mentee and each mentor are in the model from the beginning. */
const atFirst = 6
/** So many pairs of a mentee join at a time when the prices say that they would better the sum. */
const atOnce = 6
/** The primal simplex of HiGHS: it goes on from the pairs found so far when others join. */
const primalSimplex = 4

/**
 * Solves the task with HiGHS on a few of its pairs, and lets others join while the prices of the
 * solution say that one would better it (column generation). What comes out is the optimum over all
 * pairs: whole prices prove it, checked without rounding; throws when they do not.
 */
export function solveTask(highs: Highs, task: Task): Optimum {
  const pairs = firstPairs(task)
  if (pairs.length === 0) return proved(task, nothing(task))
  const isIn = new Uint8Array(task.open.length)
  for (const pair of pairs) isIn[pair] = 1
  const model = highs.createModel()
  try {
    model.options.set({ output_flag: false, presolve: 'off', simplex_scale_strategy: 0 })
    model.passModel(modelOf(highs, task, pairs))
    for (;;) {
      const optimum = runModel(model, task, pairs)
      const joining = pairsThatBetter(task, optimum, isIn)
      if (joining.length === 0) return proved(task, optimum)
      pairs.push(...joining)
      model.addCols(columnsOf(highs, task, joining))
      model.options.set({ simplex_strategy: primalSimplex })
    }
  } finally {
    model.dispose()
  }
}

/** What is left to solve where no pair is open. */
function nothing({ rows, columns }: Task): Optimum {
  return { pairs: [], value: 0, rows: new Float64Array(rows), columns: new Float64Array(columns) }
}

function modelOf(highs: Highs, task: Task, pairs: number[]) {
  const { rows, columns, places, isFull } = task
  const rowUpper = new Float64Array(rows + columns).fill(1, 0, rows)
  rowUpper.set(places, rows)
  const rowLower = rowUpper.map((upper, at) =>
    (at < rows ? isFull?.rows[at] : isFull?.columns[at - rows]) ? upper : -highs.infinity,
  )
  const { count, cost, lower, upper, matrix } = columnsOf(highs, task, pairs)
  return {
    numCols: count,
    numRows: rows + columns,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower,
    rowUpper,
    matrix,
  }
}

/** A column a pair: one in the row of its mentee, one in that of its mentor. HiGHS minimises. */
function columnsOf(highs: Highs, task: Task, pairs: number[]) {
  const count = pairs.length
  const indices = new Int32Array(2 * count)
  const starts = new Int32Array(count + 1)
  const cost = new Float64Array(count)
  pairs.forEach((pair, at) => {
    starts[at + 1] = 2 * at + 2
    indices[2 * at] = Math.floor(pair / task.columns)
    indices[2 * at + 1] = task.rows + (pair % task.columns)
    cost[at] = -(task.worth[pair] ?? 0)
  })
  return {
    count,
    cost,
    lower: new Float64Array(count),
    upper: new Float64Array(count).fill(highs.infinity),
    matrix: {
      format: 'csc' as const,
      numRows: task.rows + task.columns,
      numCols: count,
      starts,
      indices,
      values: new Float64Array(2 * count).fill(1),
    },
  }
}

/** Runs HiGHS and gives its solution in whole numbers, which those of such a model are (it is totally unimodular). */
function runModel(model: Model, task: Task, pairs: number[]): Optimum {
  const { modelStatus } = model.run()
  if (modelStatus !== optimal) throw new Error(`HiGHS ended with status ${modelStatus}`)
  const { colValue, rowDual } = model.getSolution()
  const prices = rowDual.map((dual) => Math.round(-dual))
  const taken = pairs.filter((_, at) => (colValue[at] ?? 0) > 0.5)
  return {
    pairs: taken,
    value: taken.reduce((sum, pair) => sum + (task.worth[pair] ?? 0), 0),
    rows: prices.subarray(0, task.rows),
    columns: prices.subarray(task.rows),
  }
}

/** What HiGHS calls optimal. */
const optimal = 7

/** The pairs outside of the model that are worth more than the prices of their two, the best of each mentee. */
function pairsThatBetter(task: Task, { rows, columns }: Optimum, isIn: Uint8Array): number[] {
  const joining: number[] = []
  for (let row = 0, pair = 0; row < task.rows; row++) {
    const best = new Best(atOnce)
    for (let column = 0; column < task.columns; column++, pair++) {
      if (task.open[pair] === 0 || isIn[pair] === 1) continue
      const gain = (task.worth[pair] ?? 0) - (rows[row] ?? 0) - (columns[column] ?? 0)
      if (gain > 0) best.offer(pair, gain + likingOf(task, pair))
    }
    joining.push(...best.pairs)
  }
  for (const pair of joining) isIn[pair] = 1
  return joining
}

function firstPairs(task: Task): number[] {
  const chosen = new Set<number>(Array.from(task.start ?? []))
  const columns = Array.from({ length: task.columns }, () => new Best(atFirst))
  for (let row = 0, pair = 0; row < task.rows; row++) {
    const best = new Best(atFirst)
    for (let column = 0; column < task.columns; column++, pair++) {
      if (task.open[pair] === 0) continue
      const worth = (task.worth[pair] ?? 0) + likingOf(task, pair)
      best.offer(pair, worth)
      columns[column]?.offer(pair, worth)
    }
    for (const it of best.pairs) chosen.add(it)
  }
  for (const best of columns) for (const it of best.pairs) chosen.add(it)
  return [...chosen].sort((a, b) => a - b)
}

/** Less than one, so that it decides among equals alone. */
function likingOf({ liking }: Task, pair: number): number {
  return (liking?.[pair] ?? 0) / 8192
}

/** The few best of many. */
class Best {
  pairs: number[] = []
  worths: number[] = []
  size: number
  constructor(size: number) {
    this.size = size
  }
  offer(pair: number, worth: number): void {
    if (this.pairs.length === this.size && worth <= (this.worths[this.size - 1] ?? 0)) return
    let at = Math.min(this.pairs.length, this.size - 1)
    for (; at > 0 && (this.worths[at - 1] ?? 0) < worth; at--) {
      this.pairs[at] = this.pairs[at - 1] ?? 0
      this.worths[at] = this.worths[at - 1] ?? 0
    }
    this.pairs[at] = pair
    this.worths[at] = worth
  }
}
