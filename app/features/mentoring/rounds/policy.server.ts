import { canRead, isVetted, type Viewer } from '~/features/auth/viewer'
import type { RoundState } from './round-state'

export type RoundFacts = { chapterId: string; audience: string; state: RoundState }
export type Eligible = { mentorBand: number; menteeBand: number; memberMonths: number }
export type Candidate = { band: number | null; months: number }

/** Where-clause of the rounds that the viewer may know of: in her circles, or at her desk. */
export function visibleRounds(viewer: Viewer) {
  const audiences = { in: [...viewer.audiences] }
  return { OR: [{ audience: audiences }, { chapterId: { in: [...viewer.coordinates] } }] }
}

/** Where-clause of the members whom the viewer herself has not asked to be spared among mentors. */
export function shownTo(viewer: Viewer) {
  const spared = { memberId: viewer.memberId ?? '', scope: 'all', until: null }
  return { blockedBy: { none: spared } }
}

/** Its mentors are read by its mentees until it is over or called off. */
export function showsMentors({ state }: Pick<RoundFacts, 'state'>): boolean {
  return state !== 'over' && state !== 'cancelled'
}

/** A round is run by those who coordinate its chapter; the region's interim care of a queue does not reach it. */
export function runsRound(viewer: Viewer, { chapterId }: Pick<RoundFacts, 'chapterId'>): boolean {
  return viewer.coordinates.includes(chapterId)
}

/** What changes anything at the desk is for those of them whose vetting is in force. */
export function worksAtDesk(viewer: Viewer, round: Pick<RoundFacts, 'chapterId'>): boolean {
  return isVetted(viewer) && runsRound(viewer, round)
}

/** Opening a round: whoever coordinates the chapter that is to run it. */
export function canOpenRound(viewer: Viewer, chapterId: string): boolean {
  return worksAtDesk(viewer, { chapterId })
}

/** Its dates, questions and weights: until its pairs are published, and again when it is opened again. */
export function canChangeRound(viewer: Viewer, round: RoundFacts): boolean {
  return worksAtDesk(viewer, round) && ['announced', 'enrolling', 'matching'].includes(round.state)
}

/** Matching by hand or by the program: from enrolment on until publication; a trial while members still enrol changes nothing. */
export function canMatch(viewer: Viewer, round: RoundFacts): boolean {
  return worksAtDesk(viewer, round) && ['enrolling', 'matching'].includes(round.state)
}

/** Publishing: once nobody can enrol any more. */
export function canPublishRound(viewer: Viewer, round: RoundFacts): boolean {
  return worksAtDesk(viewer, round) && round.state === 'matching'
}

/** Opening it again for more to enrol, after its pairs were published: the pairs stand. */
export function canReopenRound(viewer: Viewer, round: RoundFacts): boolean {
  return worksAtDesk(viewer, round) && round.state === 'published'
}

/** Taking part: a member of the network in its circle, vetted, while it enrols. */
export function canEnrol(viewer: Viewer, round: RoundFacts): boolean {
  return (
    viewer.memberId !== null &&
    isVetted(viewer) &&
    canRead(viewer, 'network') &&
    canRead(viewer, round.audience) &&
    round.state === 'enrolling'
  )
}

/** What a member may be in a round by its rules: long enough a member, and of a band that it asks for. */
export function partsFor(
  candidate: Candidate,
  round: Eligible,
): { asMentor: boolean; asMentee: boolean } {
  const isLong = candidate.months >= round.memberMonths
  const { band } = candidate
  return {
    asMentor: isLong && (round.mentorBand === 1 || (band !== null && band >= round.mentorBand)),
    asMentee: isLong && (round.menteeBand === 5 || (band !== null && band <= round.menteeBand)),
  }
}

/** Opening rounds at all: whoever coordinates a service or an association. */
export function canOpenRounds(viewer: Viewer): boolean {
  return isVetted(viewer) && viewer.coordinates.length > 0
}
