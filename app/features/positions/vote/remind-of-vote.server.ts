import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { addJob, type Jobs } from '~/lib/jobs.server'
import { canCast } from './policy.server'

/** The job that reminds, before the close, each elector who says nothing: who never voted, or took it back. */
export async function remindOfVote({ voteId }: Jobs['remind_of_vote']): Promise<void> {
  await db.$transaction(async (tx) => {
    const vote = await tx.positionVote.findUnique({ where: { id: voteId } })
    if (!vote || !canCast(vote, clock.now())) return
    const electors = await tx.voteElector.findMany({
      where: { voteId, memberId: { not: null } },
      include: { ballots: { orderBy: { number: 'desc' }, take: 1, select: { choice: true } } },
    })
    for (const { memberId, ballots } of electors)
      if (memberId && (ballots[0]?.choice ?? 'none') === 'none')
        await addJob(tx, 'send_vote_news', { memberId })
  })
}
