import { gatherOwnDispatches } from './dispatch/gather-own-dispatches.server'
import { gatherOwnDrafting } from './drafting/gather-own-drafting.server'
import { gatherOwnPublishing } from './publishing/gather-own-publishing.server'
import { gatherOwnVotes } from './vote/gather-own-votes.server'

/** What is held of a member where positions are drafted, voted on and published. */
export async function gatherOwnPositions(memberId: string) {
  const [drafting, votes, publishing, dispatches] = await Promise.all([
    gatherOwnDrafting(memberId),
    gatherOwnVotes(memberId),
    gatherOwnPublishing(memberId),
    gatherOwnDispatches(memberId),
  ])
  return { ...drafting, ...votes, ...publishing, ...dispatches }
}
