type Facts = { answer: string | null; expiresAt: Date }

export type RequestState = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired'

/** Where a request stands by the clock, whether or not its end was noted. */
export function stateOf({ answer, expiresAt }: Facts, now: Date): RequestState {
  if (answer !== null) return answer as RequestState
  return expiresAt > now ? 'open' : 'expired'
}
