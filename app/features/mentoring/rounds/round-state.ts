export type RoundDates = {
  enrolFrom: Date
  enrolUntil: Date
  endsAt: Date
  publishedAt: Date | null
  cancelledAt: Date | null
}

/**
 * Where a round stands: it is announced, members enrol, its desk matches them, its pairs are published,
 * it is over; or it was called off. Asked of the clock each time, so that nothing has to be switched.
 */
export type RoundState = 'announced' | 'enrolling' | 'matching' | 'published' | 'over' | 'cancelled'

/** The state of a round at a moment. One that is opened again after its publication enrols or matches again. */
export function roundState(round: RoundDates, now: Date): RoundState {
  if (round.cancelledAt) return 'cancelled'
  if (now >= round.endsAt) return 'over'
  if (round.publishedAt) return 'published'
  if (now < round.enrolFrom) return 'announced'
  return now < round.enrolUntil ? 'enrolling' : 'matching'
}
