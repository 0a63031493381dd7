import type { Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { announceQueue } from '~/lib/announce-queue.server'
import { clock } from '~/lib/clock.server'

type Own = { id: string; memberId: string; round: { id: string; chapterId: string; desk: string } }

/**
 * Takes a member out of a round that the transaction holds. Who was in a draft with her goes back among
 * those without a pair, and the desk is told that there is something to look at.
 */
export async function takeOut(tx: Tx, { id, memberId, round }: Own): Promise<void> {
  const { count: left } = await tx.enrolment.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: clock.now(), version: { increment: 1 } },
  })
  if (left === 0) return
  const { count } = await tx.draftPair.deleteMany({
    where: { OR: [{ menteeId: id }, { mentorId: id }] },
  })
  await recordActivity(tx, {
    type: 'mentoring.enrolment_withdrawn',
    actorId: memberId,
    chapterId: round.chapterId,
    roundId: round.id,
  })
  if (count > 0) await announceQueue(tx, round.desk)
}
