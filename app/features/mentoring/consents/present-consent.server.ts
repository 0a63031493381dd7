import type { WaitingPair } from './pairing.server'

type Names = Record<string, string>
type Side = NonNullable<WaitingPair['mentor']>

/** What a coordinator who is asked reads of a pair: their verified names, services and bands, and where it comes from. */
export function presentConsent({
  mentor,
  mentee,
  mentorService,
  menteeService,
  ...pair
}: WaitingPair) {
  return {
    mentor: present(mentor, mentorService.names),
    mentee: present(mentee, menteeService.names),
    round: pair.round && { title: pair.round.title, language: pair.round.language },
    proposedAt: pair.proposedAt.toISOString(),
  }
}

function present(side: Side | null, service: unknown) {
  return {
    name: side ? `${side.givenName} ${side.familyName}` : '',
    service: service as Names,
    band: side?.fields[0] ? String(side.fields[0].value) : null,
  }
}
