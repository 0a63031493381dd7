import { db } from '~/db.server'
import { addJob, type Jobs } from '~/lib/jobs.server'

/** The job behind the opening and the count of a vote: a mail for each elector and each observer, asked for one by one. */
export async function tellOfVote({ voteId }: Jobs['tell_of_vote']): Promise<void> {
  await db.$transaction(async (tx) => {
    const electors = await tx.voteElector.findMany({ where: { voteId, memberId: { not: null } } })
    const observers = await tx.voteObserver.findMany({ where: { voteId } })
    const members = new Set([...electors, ...observers].map(({ memberId }) => memberId))
    for (const memberId of members) if (memberId) await addJob(tx, 'send_vote_news', { memberId })
  })
}
