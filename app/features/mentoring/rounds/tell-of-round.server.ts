import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { addJob, type Jobs } from '~/lib/jobs.server'
import { inGoodStanding } from '../good-standing'

/**
 * The job behind the news of a round: a mail for each who is enrolled, in good standing and in no pair of it,
 * asked for one by one. The two of a pair hear of the pair.
 */
export async function tellOfRound({ roundId }: Jobs['tell_of_round']): Promise<void> {
  await db.$transaction(async (tx) => {
    const enrolled = await tx.enrolment.findMany({
      where: { roundId, withdrawnAt: null, member: inGoodStanding(clock.now()) },
      select: { memberId: true },
    })
    const pairs = await tx.pairing.findMany({ where: { roundId, until: null } })
    const paired = new Set(pairs.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]))
    const others = enrolled.filter(({ memberId }) => !paired.has(memberId))
    for (const { memberId } of others) await addJob(tx, 'send_round_news', { memberId })
  })
}
