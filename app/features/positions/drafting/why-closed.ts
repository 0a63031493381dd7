import { bindsText } from '../vote/vote-stage'

type Facts = {
  withdrawnAt: Date | null
  vote: { cancelledAt: Date | null; result: string | null } | null
}

/** The message that says why nobody writes in a draft any more, or for now; null while the board writes. */
export function whyClosed({ withdrawnAt, vote }: Facts): string | null {
  if (withdrawnAt !== null) return 'positions:draft.withdrawn'
  return vote && bindsText(vote) ? 'vote:set.lead' : null
}
