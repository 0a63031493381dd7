import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { addJobOnce } from '~/lib/jobs.server'

/** Asks for one mail to each coordinator who answers for one of the chapters now, however many of them she has. */
export async function tellDesks(tx: Tx, desks: string[]): Promise<void> {
  const holders: Array<{ memberId: string }> = await tx.$queryRaw`
    SELECT DISTINCT h.member_id AS "memberId" FROM audience_holding(${clock.now()}) h
    WHERE h.audience = ANY(${desks})`
  for (const { memberId } of holders)
    await addJobOnce(tx, 'send_consultation_news', { memberId }, { key: memberId })
}
