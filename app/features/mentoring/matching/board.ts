import { type Given, placesOf, readPossible } from './given.ts'
import { scorePair } from './score-pair.ts'
import { lotOf, lotsOf } from './seeded.ts'

/** A round as matrices, a row a mentee and a column a mentor; a pair is a place in them. */
export type Board = {
  rows: number
  columns: number
  /** The score of each pair; -1 for one that cannot be, by whatever rule. */
  scores: Int32Array
  /** The places that each mentor has left beside the locked pairs. */
  places: Int32Array
  /** The locked pairs that hold. */
  locked: number[]
  /** The locked pairs that do not, by the ids of their two. */
  fallen: [menteeId: string, mentorId: string][]
}

/** Lays out a canonical round. A locked pair falls that a rule forbids or that has no place left. */
export function layOut(given: Given): Board {
  const { rows, columns, scores } = scoresOf(given)
  const places = Int32Array.from(given.mentors, ({ capacity }) => capacity)
  const locked: number[] = []
  const fallen: Board['fallen'] = []
  const hasMentor = new Set<number>()
  for (const { pair, ids } of inTurn(given, scores)) {
    const row = Math.floor(pair / columns)
    const left = places[pair % columns] ?? 0
    if (pair < 0 || (scores[pair] ?? -1) < 0 || left < 1 || hasMentor.has(row)) fallen.push(ids)
    else {
      places[pair % columns] = left - 1
      hasMentor.add(row)
      locked.push(pair)
    }
  }
  return { rows, columns, scores, places, locked, fallen }
}

/** The score of every pair of a round, hard rules among them. */
export function scoresOf(given: Given): { rows: number; columns: number; scores: Int32Array } {
  const { mentees, mentors, weights } = given
  const mayPair = readPossible(given)
  const scores = new Int32Array(mentees.length * mentors.length)
  let pair = 0
  mentees.forEach((mentee, row) => {
    mentors.forEach((mentor, column) => {
      scores[pair++] = mayPair(row, column) ? scorePair(weights, mentee, mentor) : -1
    })
  })
  return { rows: mentees.length, columns: mentors.length, scores }
}

/** The lots of a round of the seed, for every pair. */
export function lotsOnBoard({ seed, mentees, mentors }: Given, round: number): Int32Array {
  const rows = mentees.map(({ id }) => lotsOf(seed, id))
  const columns = mentors.map(({ id }) => lotsOf(seed, id))
  const lots = new Int32Array(rows.length * columns.length)
  let pair = 0
  for (const row of rows) for (const column of columns) lots[pair++] = lotOf(row, column, round)
  return lots
}

/** The locked pairs, the better before the worse and equals by the seed: in this turn they find places. */
function inTurn(given: Given, scores: Int32Array) {
  const rowOf = placesOf(given.mentees)
  const columnOf = placesOf(given.mentors)
  return given.locked
    .map((ids) => {
      const row = rowOf.get(ids[0])
      const column = columnOf.get(ids[1])
      const isThere = row !== undefined && column !== undefined
      const pair = isThere ? row * given.mentors.length + column : -1
      const lot = lotOf(lotsOf(given.seed, ids[0]), lotsOf(given.seed, ids[1]), 0)
      return { ids, pair, score: scores[pair] ?? -1, lot }
    })
    .sort((one, other) => other.score - one.score || other.lot - one.lot)
}
