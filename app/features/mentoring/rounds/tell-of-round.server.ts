import { db } from '~/db.server'
import { addJob, type Jobs } from '~/lib/jobs.server'

/** The job behind the news of a round: a mail for each who is enrolled in it, asked for one by one. */
export async function tellOfRound({ roundId }: Jobs['tell_of_round']): Promise<void> {
  await db.$transaction(async (tx) => {
    const enrolled = await tx.enrolment.findMany({
      where: { roundId, withdrawnAt: null },
      select: { memberId: true },
    })
    for (const { memberId } of enrolled) await addJob(tx, 'send_round_news', { memberId })
  })
}
