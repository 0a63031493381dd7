import { gatherOwnDrafting } from './drafting/gather-own-drafting.server'
import { gatherOwnVotes } from './vote/gather-own-votes.server'

/** What is held of a member where positions are drafted and voted on. */
export async function gatherOwnPositions(memberId: string) {
  const [drafting, votes] = await Promise.all([
    gatherOwnDrafting(memberId),
    gatherOwnVotes(memberId),
  ])
  return { ...drafting, ...votes }
}
