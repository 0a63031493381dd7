import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getMember } from '~/features/members/get-member.server'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { lockMember } from './lock-member.server'
import { canSuspend } from './policy.server'

/** Ends every suspension of a member that runs now in the viewer's chapter. */
export async function liftSuspension(viewer: MemberViewer, memberId: string): Promise<void> {
  const member = await getMember(viewer, memberId)
  allow(canSuspend(viewer, member))
  await db.$transaction(async (tx) => {
    await lockMember(tx, memberId)
    // The hour at which she is held: by one from before, a suspension that was just lifted would still run.
    const now = clock.now()
    const running = await tx.suspension.findMany({
      where: {
        memberId,
        chapterId: { in: [...viewer.coordinates] },
        from: { lte: now },
        until: { gt: now },
      },
    })
    if (running.length === 0) throw notFound()
    for (const { id, chapterId } of running) {
      await tx.suspension.update({ where: { id }, data: { until: now } })
      await recordActivity(tx, {
        type: 'memberships.suspension_lifted',
        actorId: viewer.memberId,
        chapterId,
        suspensionId: id,
        memberId,
      })
    }
  })
}
