import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getMember } from '~/features/members/get-member.server'
import { clock } from '~/lib/clock.server'
import { lastMomentOf } from '~/lib/dates'
import { allow } from '~/lib/responses.server'
import { lockMember } from './lock-member.server'
import { canSuspend } from './policy.server'

/**
 * Suspends a member of the viewer's own chapter up to and with a day. All her sessions end in the
 * same transaction, so no request and no socket of hers passes after it. The same form sent twice
 * is one suspension.
 */
export async function suspendMember(
  viewer: MemberViewer,
  memberId: string,
  { reason, until }: { reason: string; until: string },
): Promise<{ suspensionId: string }> {
  const member = await getMember(viewer, memberId)
  allow(canSuspend(viewer, member))
  const chapterId = member.memberships.find(({ kind }) => kind === 'home')?.chapterId ?? ''
  const endOfDay = lastMomentOf(until)
  return db.$transaction(async (tx) => {
    await lockMember(tx, memberId)
    const same = await tx.suspension.findFirst({
      where: { memberId, chapterId, reason, until: endOfDay },
    })
    if (same) return { suspensionId: same.id }
    const { id: suspensionId } = await tx.suspension.create({
      data: { memberId, chapterId, reason, from: clock.now(), until: endOfDay },
    })
    await tx.session.deleteMany({ where: { memberId } })
    await recordActivity(tx, {
      type: 'memberships.member_suspended',
      actorId: viewer.memberId,
      chapterId,
      suspensionId,
      memberId,
    })
    return { suspensionId }
  })
}
