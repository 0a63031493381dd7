import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import type { Jobs } from '~/lib/jobs.server'
import { freezeElectorate } from './freeze-electorate.server'
import { holdVote } from './hold-vote.server'

/** The job that opens a vote at its moment; done before, called off or too early, it does nothing. */
export async function openVote({ voteId }: Jobs['open_vote']): Promise<void> {
  await db.$transaction(async (tx) => {
    const vote = await holdVote(tx, voteId)
    if (!vote || vote.openedAt || vote.cancelledAt || clock.now() < vote.opensAt) return
    await freezeElectorate(tx, vote)
  })
}
