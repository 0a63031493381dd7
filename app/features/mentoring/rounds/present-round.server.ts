import type { Weights } from '../terms'
import type { FoundRound } from './get-round.server'

/** A round as its pages show it. */
export function presentRound(round: FoundRound) {
  const { id, title, language, about, mentorBand, menteeBand, memberMonths, topics, seed } = round
  return {
    ...{ id, title, language, about, mentorBand, menteeBand, memberMonths, topics, seed },
    chapter: round.chapter.names as Record<string, string>,
    chapterId: round.chapterId,
    state: round.state,
    isDesk: round.isDesk,
    version: round.version,
    audience: round.audience,
    weights: round.weights as Weights,
    enrolFrom: round.enrolFrom.toISOString(),
    enrolUntil: round.enrolUntil.toISOString(),
    startsAt: round.startsAt.toISOString(),
    endsAt: round.endsAt.toISOString(),
  }
}
