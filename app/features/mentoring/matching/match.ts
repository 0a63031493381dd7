import loadHighs, { type Highs } from 'highs'
import { shareLanguage } from '../../../lib/spoken-languages.ts'
import { bestPairs, type Tell } from './best-pairs.ts'
import { type Board, layOut, lotsOnBoard } from './board.ts'
import type { Given, Mentee, Mentor } from './given.ts'
import { explainPair, type Parts } from './score-pair.ts'

/** Why a mentee has no mentor, as far as she may know it. */
export type Reason = 'no_mentor' | 'no_language' | 'no_place'

/** As many matched, the worst pair, the sum: in this order one solution is better than another. */
export type Objective = { matched: number; worst: number | null; sum: number }

export type MatchedPair = {
  menteeId: string
  mentorId: string
  score: number
  parts: Parts
  isLocked: boolean
}

export type Result = {
  pairs: MatchedPair[]
  unmatched: { menteeId: string; reason: Reason }[]
  /** Mentors with a place and no mentee. */
  idle: string[]
  objective: Objective
  /** Locked pairs that could not stay. */
  fallen: [menteeId: string, mentorId: string][]
}

/** More pairs than this are not laid out: at some thirty bytes a pair it bounds the memory of a run. */
const mostPairs = 4_000_000

let solver: Promise<Highs> | undefined

/** The one best set of pairs of a canonical round; the same bytes in give the same bytes out. */
export async function matchRound(given: Given, tell: Tell = () => {}): Promise<Result> {
  if (given.mentees.length * given.mentors.length > mostPairs)
    throw new Error('the round has more pairs than one run weighs')
  solver ??= loadHighs()
  const board = layOut(given)
  const chosen = bestPairs(await solver, board, (round) => lotsOnBoard(given, round), tell)
  const pairs = [
    ...board.locked.map((pair) => pairOn(given, board, pair, true)),
    ...chosen.map((pair) => pairOn(given, board, pair, false)),
  ].sort((one, other) => (one.menteeId < other.menteeId ? -1 : 1))
  const hasMentor = new Set(pairs.map(({ menteeId }) => menteeId))
  const hasMentee = new Set(pairs.map(({ mentorId }) => mentorId))
  return {
    pairs,
    unmatched: given.mentees
      .filter(({ id }) => !hasMentor.has(id))
      .map((mentee) => ({ menteeId: mentee.id, reason: reasonFor(mentee, given.mentors) })),
    idle: given.mentors
      .filter(({ id, capacity }) => capacity > 0 && !hasMentee.has(id))
      .map(({ id }) => id),
    objective: objectiveOf(pairs.map(({ score }) => score)),
    fallen: board.fallen,
  }
}

/** What is aimed at, of the scores of any pairs. */
export function objectiveOf(scores: readonly number[]): Objective {
  return {
    matched: scores.length,
    worst: scores.length === 0 ? null : Math.min(...scores),
    sum: scores.reduce((sum, score) => sum + score, 0),
  }
}

/**
 * Why she has no mentor, by what the enrolments say alone: it is not given which pairs are kept apart,
 * so that no reason can show it.
 */
export function reasonFor(mentee: Mentee, mentors: readonly Mentor[]): Reason {
  const withPlaces = mentors.filter(({ id, capacity }) => capacity > 0 && id !== mentee.id)
  if (withPlaces.length === 0) return 'no_mentor'
  return withPlaces.some((mentor) => shareLanguage(mentee.languages, mentor.languages))
    ? 'no_place'
    : 'no_language'
}

function pairOn(
  given: Given,
  { columns, scores }: Board,
  pair: number,
  isLocked: boolean,
): MatchedPair {
  const mentee = given.mentees[Math.floor(pair / columns)]
  const mentor = given.mentors[pair % columns]
  if (!mentee || !mentor) throw new Error('a pair is outside of the round')
  return {
    menteeId: mentee.id,
    mentorId: mentor.id,
    score: scores[pair] ?? 0,
    parts: explainPair(mentee, mentor),
    isLocked,
  }
}
