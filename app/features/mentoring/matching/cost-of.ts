import { scoresOf } from './board.ts'
import { type Given, placesOf } from './given.ts'
import { type Objective, objectiveOf } from './match.ts'
import { explainPair, type Parts } from './score-pair.ts'

export type Pair = { menteeId: string; mentorId: string }

/** The score of a pair made by hand and what it is found by; null when a rule forbids it, whichever. */
export function weighPair(
  given: Given,
  { menteeId, mentorId }: Pair,
): { score: number; parts: Parts } | null {
  const mentee = given.mentees.find(({ id }) => id === menteeId)
  const mentor = given.mentors.find(({ id }) => id === mentorId)
  const score = scoreIn(given)({ menteeId, mentorId })
  return mentee && mentor && score >= 0 ? { score, parts: explainPair(mentee, mentor) } : null
}

/** What is aimed at, before and after a change by hand: what the change costs. Pairs that a rule forbids count for nothing. */
export function costOf(
  given: Given,
  before: readonly Pair[],
  after: readonly Pair[],
): { before: Objective; after: Objective } {
  const score = scoreIn(given)
  const aim = (pairs: readonly Pair[]) => objectiveOf(pairs.map(score).filter((it) => it >= 0))
  return { before: aim(before), after: aim(after) }
}

function scoreIn(given: Given) {
  const { columns, scores } = scoresOf(given)
  const rowOf = placesOf(given.mentees)
  const columnOf = placesOf(given.mentors)
  return ({ menteeId, mentorId }: Pair): number => {
    const row = rowOf.get(menteeId)
    const column = columnOf.get(mentorId)
    return row === undefined || column === undefined ? -1 : (scores[row * columns + column] ?? -1)
  }
}
