import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { canAdmit } from './policy.server'

/** Ends a membership now; the offices that hang on it lapse with it. */
export async function endMembership(viewer: Viewer, membershipId: string): Promise<void> {
  const membership = await db.membership.findUnique({ where: { id: membershipId } })
  if (!membership) throw notFound()
  allow(canAdmit(viewer, membership.chapterId))
  const now = clock.now()
  await db.$transaction(async (tx) => {
    const { count } = await tx.membership.updateMany({
      where: { id: membershipId, OR: [{ until: null }, { until: { gt: now } }] },
      data: { until: now },
    })
    if (count === 0) throw notFound()
    await recordActivity(tx, {
      type: 'memberships.membership_ended',
      actorId: viewer.memberId,
      chapterId: membership.chapterId,
      memberId: membership.memberId,
      membershipId,
    })
  })
}
