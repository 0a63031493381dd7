import { gatherOwnConsultations } from './consultation/gather-own-consultations.server'
import { gatherOwnDispatches } from './dispatch/gather-own-dispatches.server'
import { gatherOwnDrafting } from './drafting/gather-own-drafting.server'
import { gatherOwnPublishing } from './publishing/gather-own-publishing.server'
import { gatherOwnVotes } from './vote/gather-own-votes.server'

/** What is held of a member where positions are drafted, consulted on, voted on and published. */
export async function gatherOwnPositions(memberId: string) {
  const [drafting, consultations, votes, publishing, dispatches] = await Promise.all([
    gatherOwnDrafting(memberId),
    gatherOwnConsultations(memberId),
    gatherOwnVotes(memberId),
    gatherOwnPublishing(memberId),
    gatherOwnDispatches(memberId),
  ])
  return { ...drafting, ...consultations, ...votes, ...publishing, ...dispatches }
}
