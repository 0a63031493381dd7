import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { getMandate } from './get-mandate.server'
import { grantWithin } from './grant-mandate.server'
import { listCandidates } from './list-candidates.server'
import { lockMember } from './lock-member.server'
import { canHandOver } from './policy.server'
import type { HandOver } from './schema'
import { spanOfDays } from './span-of-days.server'

/**
 * Hands the viewer's own post of coordinator to a member of her chapter, now: the successor's begins
 * in the moment in which hers ends, so that what waits in the chapter's queue is never without
 * anyone. 404 and 403 as for ending an office. Gives the field and message key that refuse it: whom
 * she did not find, or who could not begin today for want of a second factor.
 */
export async function handOverMandate(
  viewer: MemberViewer,
  mandateId: string,
  { name, member, until }: HandOver,
): Promise<{ field: 'member'; message: string } | null> {
  const mandate = await getMandate(viewer, mandateId)
  allow(canHandOver(viewer, mandate))
  const { chapterId, regionId, office } = mandate
  const candidates = await listCandidates(viewer, { id: chapterId, regionId }, name)
  const successor = candidates.find(({ id }) => id === member)
  if (!successor) return { field: 'member', message: 'mandates:grant.member_missing' }
  if (!successor.hasFactor) return { field: 'member', message: 'mandates:handover.no_factor' }
  const now = clock.now()
  const span = spanOfDays(now.toISOString().slice(0, 10), until, now)
  return db.$transaction(async (tx) => {
    await lockMember(tx, member)
    await grantWithin(tx, viewer, { memberId: member, chapterId, office, ...span })
    const { count } = await tx.mandate.updateMany({
      where: { id: mandateId, until: { gt: now } },
      data: { until: now },
    })
    if (count === 0) throw new Error('the office ended in between')
    await recordActivity(tx, {
      type: 'memberships.mandate_handed_over',
      actorId: viewer.memberId,
      chapterId,
      mandateId,
      memberId: viewer.memberId,
      office,
    })
    return null
  })
}
