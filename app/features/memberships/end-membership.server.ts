import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { canRead, type Viewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canAdmit } from './policy.server'

/**
 * Ends a membership now; the offices that hang on it lapse with it. 404 to those who cannot read
 * its chapter.
 */
export async function endMembership(viewer: Viewer, membershipId: string): Promise<void> {
  if (!isUuid(membershipId)) throw notFound()
  const membership = await db.membership.findUnique({ where: { id: membershipId } })
  if (!membership) throw notFound()
  if (!viewer.isInstallation && !canRead(viewer, audience.chapter(membership.chapterId)))
    throw notFound()
  allow(canAdmit(viewer, membership.chapterId))
  const now = clock.now()
  // One that has not begun ends as it begins: it never counts.
  const until = new Date(Math.max(now.getTime(), membership.from.getTime()))
  await db.$transaction(async (tx) => {
    const { count } = await tx.membership.updateMany({
      where: { id: membershipId, OR: [{ until: null }, { until: { gt: until } }] },
      data: { until },
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
