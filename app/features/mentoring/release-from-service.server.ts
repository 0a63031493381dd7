import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { letLapse } from './pairs/let-lapse.server'
import { takeOut } from './rounds/take-out.server'

/**
 * What a member who has moved leaves behind, inside the transaction of the move, whose caller holds it
 * (`holdMentoringOf`): rounds whose circle she is no more of, and pairs that wait for a service that is
 * not hers any more. Pairs that have begun go with her.
 */
export async function releaseFromService(tx: Tx, memberId: string): Promise<void> {
  const waiting = await tx.pairing.findMany({
    where: { from: null, until: null, OR: [{ mentorId: memberId }, { menteeId: memberId }] },
    orderBy: { id: 'asc' },
  })
  for (const pair of waiting) await letLapse(tx, pair)
  const held: { audience: string }[] = await tx.$queryRaw`
    SELECT audience FROM audience_holding(${clock.now()}) WHERE member_id = ${memberId}::uuid`
  const enrolments = await tx.enrolment.findMany({
    where: {
      ...{ memberId, withdrawnAt: null },
      round: { audience: { notIn: held.map(({ audience }) => audience) } },
    },
    include: { round: true },
    orderBy: { roundId: 'asc' },
  })
  for (const enrolment of enrolments) await takeOut(tx, enrolment)
}
