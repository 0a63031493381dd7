import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { announceQueue } from '~/lib/announce-queue.server'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { findVouching } from './find-vouching.server'
import { lockApplication } from './lock-application.server'
import { canVouch, kindOfVoucher, vouchersMissing } from './policy.server'

/** Gives the viewer's word that she knows an applicant in person; a second time it stays one. */
export async function vouchFor(viewer: MemberViewer, code: string): Promise<void> {
  const { id } = await findVouching(viewer, code)
  await db.$transaction(async (tx) => {
    const application = await lockApplication(tx, id)
    if (application.decision !== null) throw notFound()
    allow(canVouch(viewer, application))
    if (application.vouchers.some(({ voucherId }) => voucherId === viewer.memberId)) return
    const home = viewer.standings.find(({ kind }) => kind === 'home')
    const given = { voucherId: viewer.memberId, kind: kindOfVoucher(viewer, application.chapterId) }
    const { id: voucherId } = await tx.voucher.create({
      data: {
        applicationId: id,
        voucheeId: application.applicantId,
        voucherId: viewer.memberId,
        chapterId: home?.chapterId ?? application.chapterId,
        kind: given.kind,
        from: clock.now(),
      },
    })
    await recordActivity(tx, {
      type: 'applications.voucher_given',
      actorId: viewer.memberId,
      chapterId: application.chapterId,
      applicationId: id,
      voucherId,
    })
    // Now there is something to decide.
    if (vouchersMissing([...application.vouchers, given]) === 0)
      await announceQueue(tx, application.audience)
  })
}
