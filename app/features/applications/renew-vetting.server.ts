import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { lockMember } from '~/features/memberships/lock-member.server'
import { endOfVetting } from '~/features/memberships/vetting-term'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { getVetting } from './get-vetting.server'
import { isVettingDue } from './vetting-due'

/**
 * Notes that a member of the viewer's chapter was checked again, for another three years. Gives
 * `current`, and changes nothing, when her vetting is not due: somebody did it before.
 */
export async function renewVetting(
  viewer: MemberViewer,
  memberId: string,
): Promise<'done' | 'current'> {
  const { can, chapterId } = await getVetting(viewer, memberId)
  allow(can.renew)
  return db.$transaction(async (tx) => {
    await lockMember(tx, memberId)
    const from = clock.now()
    const held = { memberId, from: { lte: from }, until: { gt: from } }
    if (!isVettingDue(await tx.vetting.findMany({ where: held }), from)) return 'current'
    await tx.vetting.updateMany({ where: held, data: { until: from } })
    const { id: vettingId } = await tx.vetting.create({
      data: {
        memberId,
        chapterId,
        method: 'coordinator',
        decidedBy: viewer.memberId,
        from,
        until: endOfVetting(from),
      },
    })
    await recordActivity(tx, {
      type: 'applications.vetting_renewed',
      actorId: viewer.memberId,
      chapterId,
      vettingId,
      memberId,
    })
    return 'done'
  })
}
