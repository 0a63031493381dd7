import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { homeChapterOf } from '../home-chapter-of.server'
import type { MemberViewer } from '../viewer'

/**
 * Takes one of the viewer's own factors away, with the recovery codes if it was the last. False when
 * it is the last of one who holds an office or will: the office would stop on the spot. 404 for what
 * is none of hers.
 */
export async function removeFactor(viewer: MemberViewer, factorId: string): Promise<boolean> {
  const { memberId } = viewer
  if (!isUuid(factorId)) throw notFound()
  const chapterId = await homeChapterOf(memberId)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
    const factors = await tx.secondFactor.findMany({ where: { memberId }, select: { id: true } })
    if (!factors.some(({ id }) => id === factorId)) throw notFound()
    if (factors.length === 1) {
      const offices = { membership: { memberId }, until: { gt: clock.now() } }
      if ((await tx.mandate.count({ where: offices })) > 0) return false
      await tx.recoveryCode.deleteMany({ where: { memberId } })
    }
    await tx.secondFactor.delete({ where: { id: factorId } })
    await recordActivity(tx, {
      type: 'auth.factor_removed',
      actorId: memberId,
      chapterId,
      memberId,
    })
    await addJob(tx, 'tell_of_sign_in_change', { memberId })
    return true
  })
}
