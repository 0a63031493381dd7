import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { addJob, addJobAt, type Jobs } from '~/lib/jobs.server'
import { countVote } from './count-vote'
import { freezeElectorate } from './freeze-electorate.server'
import { holdVote } from './hold-vote.server'
import { readVoteRecord } from './read-vote-record.server'

/**
 * The job that counts a vote once it has closed: result, who of its electors still sat on the board, and
 * the news, all or nothing. One that was never opened, for nothing ran all that time, is opened first, so
 * that its result is what it is: nobody voted. Too early by this clock, it comes again.
 */
export async function closeVote({ voteId }: Jobs['close_vote']): Promise<void> {
  await db.$transaction(async (tx) => {
    const vote = await holdVote(tx, voteId)
    if (!vote || vote.countedAt || vote.cancelledAt) return
    if (clock.now() < vote.closesAt) return addJobAt(tx, 'close_vote', { voteId }, vote.closesAt)
    if (!vote.openedAt) await freezeElectorate(tx, vote)
    const { result } = countVote(await readVoteRecord(voteId, tx))
    await tx.$executeRaw`
      UPDATE vote_elector SET seated_at_close = member_id IN (
        SELECT h.member_id FROM audience_holding(${vote.closesAt}) h WHERE h.audience = 'board')
      WHERE vote_id = ${voteId}::uuid`
    await tx.positionVote.update({
      where: { id: voteId },
      data: { countedAt: clock.now(), result },
    })
    const { position, audience } = vote
    await recordActivity(tx, {
      ...{ type: 'positions.vote_closed', positionId: position.id, voteId, actorId: null },
      ...{ chapterId: position.chapterId, audience },
    })
    await addJob(tx, 'tell_of_vote', { voteId })
  })
}
