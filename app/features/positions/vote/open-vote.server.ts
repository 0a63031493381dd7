import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { addJobAt, type Jobs } from '~/lib/jobs.server'
import { freezeElectorate } from './freeze-electorate.server'
import { holdVote } from './hold-vote.server'

/** The job that opens a vote at its moment; done before or called off, it does nothing; too early by this clock, it comes again. */
export async function openVote({ voteId }: Jobs['open_vote']): Promise<void> {
  await db.$transaction(async (tx) => {
    const vote = await holdVote(tx, voteId)
    if (!vote || vote.openedAt || vote.cancelledAt) return
    if (clock.now() < vote.opensAt) return addJobAt(tx, 'open_vote', { voteId }, vote.opensAt)
    await freezeElectorate(tx, vote)
  })
}
