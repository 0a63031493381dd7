/** Where a vote stands: `counting` is the moment between its close and its count. */
export type VoteStage = 'cancelled' | 'set' | 'open' | 'counting' | 'over'

export type VoteTimes = {
  closesAt: Date
  cancelledAt: Date | null
  openedAt: Date | null
  countedAt: Date | null
}

/** Where a vote stands at a moment. It is open once its electorate is written down, however late that was. */
export function voteStage(vote: VoteTimes, now: Date): VoteStage {
  if (vote.cancelledAt) return 'cancelled'
  if (vote.countedAt) return 'over'
  if (now >= vote.closesAt) return 'counting'
  return vote.openedAt ? 'open' : 'set'
}

/** Whether a vote binds the text: while it is set or open, and for good once it carried. */
export function bindsText(vote: { cancelledAt: Date | null; result: string | null }): boolean {
  return vote.cancelledAt === null && (vote.result === null || vote.result === 'carried')
}
