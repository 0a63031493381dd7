import type { VoteOutcome } from './count-vote.ts'

/** Below quorum nothing is shown but that: no figure, no stand, no ballot. */
export type ShownOutcome =
  | { result: 'no_quorum' }
  | (VoteOutcome & { result: Exclude<VoteOutcome['result'], 'no_quorum'> })

/** What of an outcome may be shown to anyone, after the close. */
export function presentOutcome(outcome: VoteOutcome): ShownOutcome {
  const { result } = outcome
  return result === 'no_quorum' ? { result } : { ...outcome, result }
}
