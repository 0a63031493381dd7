import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { notFound } from '~/lib/responses.server'
import { findVouching } from './find-vouching.server'
import { lockApplication } from './lock-application.server'

/** Takes the viewer's own word for an applicant back, while nobody has decided. 404 when she gave none. */
export async function takeBackVoucher(viewer: MemberViewer, code: string): Promise<void> {
  const { id } = await findVouching(viewer, code)
  await db.$transaction(async (tx) => {
    const application = await lockApplication(tx, id)
    const now = clock.now()
    const voucher = await tx.voucher.findFirst({
      where: { applicationId: id, voucherId: viewer.memberId, ...inForce(now) },
    })
    if (application.decision !== null || !voucher) throw notFound()
    await tx.voucher.update({ where: { id: voucher.id }, data: { until: now } })
    await recordActivity(tx, {
      type: 'applications.voucher_taken_back',
      actorId: viewer.memberId,
      chapterId: application.chapterId,
      applicationId: id,
      voucherId: voucher.id,
    })
  })
}
