import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getMember } from '~/features/members/get-member.server'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canDeclareCommand, homeOf } from '../policy.server'
import { isToldOf } from './is-told-of'

/**
 * Ends a line of command of a member: by either of the two, or by whoever coordinates her service. It
 * keeps the two apart for a while yet, and a pair that rests goes on resting. One that has ended stays
 * as it is. 404 for a line that is none of hers.
 */
export async function endSuperior(
  viewer: MemberViewer,
  memberId: string,
  lineId: string,
): Promise<void> {
  const member = await getMember(viewer, memberId)
  allow(canDeclareCommand(viewer, member))
  if (!isUuid(lineId)) throw notFound()
  await db.$transaction(async (tx) => {
    const line = await tx.supervision.findFirst({
      where: { id: lineId, OR: [{ superiorId: memberId }, { subordinateId: memberId }] },
      include: { declarer: { select: { memberships: { where: { kind: 'home' } } } } },
    })
    if (!line || !isToldOf(viewer, line)) throw notFound()
    const { count } = await tx.supervision.updateMany({
      where: { id: lineId, until: null },
      data: { until: clock.now() },
    })
    if (count === 0) return
    const other = line.superiorId === memberId ? line.subordinateId : line.superiorId
    await recordActivity(tx, {
      type: 'memberships.superior_ended',
      actorId: viewer.memberId,
      chapterId: homeOf(member) ?? '',
      memberId: viewer.memberId === memberId ? other : memberId,
    })
  })
}
