import loadHighs from 'highs'
import { layOut } from '../../app/features/mentoring/matching/board.ts'
import type { Given } from '../../app/features/mentoring/matching/given.ts'

/**
 * The last thing aimed at, the largest sum of as many pairs as can be with a score of at least `worst`,
 * by HiGHS alone: every possible pair of a round without locks in one model, and HiGHS as it comes.
 */
export async function solveBare(
  given: Given,
  worst: number,
): Promise<{ matched: number; sum: number; pairs: number; milliseconds: number }> {
  const { rows, columns, scores, places } = layOut(given)
  const highs = await loadHighs()
  const start = performance.now()
  const pairs = Array.from(scores.keys()).filter((pair) => (scores[pair] ?? -1) >= worst)
  const count = pairs.length
  const another = 1 + scores.reduce((one, other) => Math.max(one, other), 0) * rows
  const indices = new Int32Array(2 * count)
  pairs.forEach((pair, at) => {
    indices[2 * at] = Math.floor(pair / columns)
    indices[2 * at + 1] = rows + (pair % columns)
  })
  const model = highs.createModel({
    numCols: count,
    numRows: rows + columns,
    colCost: Float64Array.from(pairs, (pair) => -another - (scores[pair] ?? 0)),
    colLower: new Float64Array(count),
    colUpper: new Float64Array(count).fill(highs.infinity),
    rowLower: new Float64Array(rows + columns).fill(-highs.infinity),
    rowUpper: Float64Array.from([...Array<number>(rows).fill(1), ...places]),
    matrix: {
      format: 'csc',
      numRows: rows + columns,
      numCols: count,
      starts: Int32Array.from({ length: count + 1 }, (_, at) => 2 * at),
      indices,
      values: new Float64Array(2 * count).fill(1),
    },
  })
  try {
    model.options.set({ output_flag: false })
    model.run()
    const value = Math.round(-model.getObjectiveValue())
    const matched = Math.floor(value / another)
    const milliseconds = performance.now() - start
    return { matched, sum: value - matched * another, pairs: count, milliseconds }
  } finally {
    model.dispose()
  }
}
