import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { addJobOnce, type Jobs } from '~/lib/jobs.server'

/**
 * The job behind a queue in which something waits: a notice for everyone who holds it now, one each
 * even if she looks after several. Begun again after a crash it asks for the same notices.
 */
export async function tellOfQueue({ audience }: Jobs['tell_of_queue']): Promise<void> {
  await db.$transaction(async (tx) => {
    const holders: Array<{ memberId: string }> = await tx.$queryRaw`
      SELECT DISTINCT member_id AS "memberId" FROM audience_holding(${clock.now()}) WHERE audience = ${audience}`
    for (const { memberId } of holders)
      await addJobOnce(tx, 'send_queue_notice', { memberId }, { key: memberId })
  })
}
