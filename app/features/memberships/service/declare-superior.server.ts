import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getMember } from '~/features/members/get-member.server'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { canDeclareCommand, homeOf } from '../policy.server'
import { holdHome } from './hold-home.server'
import { isToldOf } from './is-told-of'
import type { DeclareSuperior } from './schema'

/**
 * Declares that a colleague of her service is above or below a member: by herself, or by whoever
 * coordinates the service. Gives the message key that refuses a circle of two, or null; what was declared
 * before stays as it is. A pair of the two, or of any whom it joins, rests from then on (decision 17), in
 * this transaction. 404 for a colleague of another service.
 */
export async function declareSuperior(
  viewer: MemberViewer,
  memberId: string,
  { member: otherId, relation }: Omit<DeclareSuperior, 'name'>,
): Promise<string | null> {
  const member = await getMember(viewer, memberId)
  const serviceId = homeOf(member)
  allow(canDeclareCommand(viewer, member))
  if (!serviceId || otherId === memberId) throw notFound()
  const other = await getMember(viewer, otherId)
  const [superiorId, subordinateId] =
    relation === 'superior' ? [other.id, memberId] : [memberId, other.id]
  return db.$transaction(async (tx) => {
    await holdHome(tx, [memberId, other.id], serviceId)
    if (await stands(tx, viewer, superiorId, subordinateId)) return null
    if (await stands(tx, viewer, subordinateId, superiorId)) return 'service:fault.circle'
    const from = clock.now()
    await tx.supervision.create({
      data: { superiorId, subordinateId, declaredBy: viewer.memberId, from },
    })
    await recordActivity(tx, {
      type: 'memberships.superior_declared',
      actorId: viewer.memberId,
      chapterId: serviceId,
      memberId: viewer.memberId === memberId ? other.id : memberId,
    })
    return null
  })
}

/** That it was declared before, as far as the viewer is told: else a refusal would tell her. */
async function stands(tx: Tx, viewer: MemberViewer, superiorId: string, subordinateId: string) {
  const rows = await tx.supervision.findMany({
    where: { superiorId, subordinateId, until: null },
    include: { declarer: { select: { memberships: { where: { kind: 'home' } } } } },
  })
  return rows.some((row) => isToldOf(viewer, row))
}
