import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleRounds } from './policy.server'
import { takeOut } from './take-out.server'

/**
 * Takes the viewer out of a round, at any time and without a reason, also when she may not know of it any
 * more: it is found by her own enrolment. A pair that was published is ended in its own room. Gives whether she
 * still finds the round.
 */
export async function withdrawEnrolment(viewer: MemberViewer, roundId: string): Promise<boolean> {
  if (!isUuid(roundId)) throw notFound()
  const where = { roundId_memberId: { roundId, memberId: viewer.memberId } }
  if ((await db.enrolment.count({ where: { roundId, memberId: viewer.memberId } })) === 0)
    throw notFound()
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM mentoring_round WHERE id = ${roundId}::uuid FOR UPDATE`
    const own = await tx.enrolment.findUnique({ where, include: { round: true } })
    if (!own) throw notFound()
    await takeOut(tx, own)
  })
  return (await db.mentoringRound.count({ where: { id: roundId, ...visibleRounds(viewer) } })) > 0
}
