import { layOut, lotsOnBoard } from '~/features/mentoring/matching/board.ts'
import type { Given } from '~/features/mentoring/matching/given.ts'

/** All that is looked at, the first thing first: matched, worst, sum, and the sums of lots. */
type Aim = { pairs: number[]; value: number[] }

/** The best set of pairs by trying every one: for rounds of a few people. */
export function byBruteForce(given: Given): {
  pairs: string[]
  matched: number
  worst: number
  sum: number
} {
  const { rows, columns, scores, places, locked } = layOut(given)
  const lots = [0, 1, 2].map((round) => lotsOnBoard(given, round))
  const score = (pair: number) => scores[pair] ?? -1
  const left = [...places]
  const lockedRows = new Set(locked.map((pair) => Math.floor(pair / columns)))
  let best: Aim = { pairs: [], value: [-1] }
  const pairs = [...locked]

  function weigh(): void {
    const free = pairs.slice(locked.length)
    const value = [
      pairs.length,
      Math.min(...pairs.map(score)),
      pairs.reduce((sum, pair) => sum + score(pair), 0),
      ...lots.map((round) => free.reduce((sum, pair) => sum + (round[pair] ?? 0), 0)),
    ]
    if (isBetter(value, best.value)) best = { pairs: [...pairs], value }
  }

  function tryFrom(row: number): void {
    if (row === rows) {
      weigh()
      return
    }
    tryFrom(row + 1)
    if (lockedRows.has(row)) return
    for (let column = 0; column < columns; column++) {
      const pair = row * columns + column
      if (score(pair) < 0 || (left[column] ?? 0) < 1) continue
      left[column] = (left[column] ?? 0) - 1
      pairs.push(pair)
      tryFrom(row + 1)
      pairs.pop()
      left[column] = (left[column] ?? 0) + 1
    }
  }

  tryFrom(0)
  const [matched = 0, worst = 0, sum = 0] = best.value
  const idsOf = (pair: number) =>
    `${given.mentees[Math.floor(pair / columns)]?.id} ${given.mentors[pair % columns]?.id}`
  return { pairs: best.pairs.map(idsOf).sort(), matched, worst, sum }
}

function isBetter(one: number[], other: number[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place])
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? Number.NEGATIVE_INFINITY)
}
