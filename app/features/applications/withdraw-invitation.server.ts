import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canInvite } from './policy.server'

/** Withdraws an invitation that nobody has taken up: its link opens nothing any more. */
export async function withdrawInvitation(viewer: MemberViewer, id: string): Promise<void> {
  if (!isUuid(id)) throw notFound()
  const open = { id, audience: { in: [...viewer.audiences] }, usedAt: null, withdrawnAt: null }
  const invitation = await db.invitation.findFirst({ where: open })
  if (!invitation) throw notFound()
  allow(canInvite(viewer, invitation.chapterId))
  await db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: open,
      data: { withdrawnAt: clock.now() },
    })
    if (count === 0) throw notFound()
    await recordActivity(tx, {
      type: 'applications.invitation_withdrawn',
      actorId: viewer.memberId,
      chapterId: invitation.chapterId,
      invitationId: id,
    })
  })
}
