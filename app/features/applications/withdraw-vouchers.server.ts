import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { lockMember } from '~/features/memberships/lock-member.server'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { getVetting } from './get-vetting.server'
import { endOfNotice } from './vetting-due'

/**
 * Withdraws every word that a member of the viewer's chapter gave for others. Exactly those whose
 * vetting in force rests on one of them are to be checked again within the time of notice, by their
 * own coordinators; nobody is told why (mission G02).
 */
export async function withdrawVouchers(viewer: MemberViewer, memberId: string): Promise<void> {
  const { can, chapterId } = await getVetting(viewer, memberId)
  allow(can.withdraw)
  await db.$transaction(async (tx) => {
    await lockMember(tx, memberId)
    const now = clock.now()
    const vouchers = await tx.voucher.findMany({ where: { voucherId: memberId, until: null } })
    // The same form sent twice is one withdrawal.
    if (vouchers.length === 0) return
    await tx.voucher.updateMany({
      where: { id: { in: vouchers.map(({ id }) => id) } },
      data: { until: now },
    })
    await questionVettings(
      tx,
      vouchers.map(({ applicationId }) => applicationId),
      now,
    )
    await recordActivity(tx, {
      type: 'applications.vouchers_withdrawn',
      actorId: viewer.memberId,
      chapterId,
      memberId,
      count: vouchers.length,
    })
  })
}

async function questionVettings(tx: Tx, applicationIds: string[], now: Date): Promise<void> {
  const resting = {
    applicationId: { in: applicationIds },
    from: { lte: now },
    until: { gt: now },
    recheckAt: null,
  }
  const end = endOfNotice(now)
  const long = await tx.vetting.findMany({ where: { ...resting, until: { gt: end } } })
  await tx.vetting.updateMany({ where: resting, data: { recheckAt: now } })
  await tx.vetting.updateMany({
    where: { id: { in: long.map(({ id }) => id) } },
    data: { until: end },
  })
}
