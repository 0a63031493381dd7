import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { limit } from '~/features/auth/limits.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { emailKeyOf } from '~/lib/email-key'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { canInvite } from './policy.server'

/** For how many days an invitation can be taken up. */
const daysOpen = 14

/**
 * Invites somebody to apply to a service that the viewer coordinates; an earlier invitation of the
 * same address there gives way. The answer does not tell whether the address has an account. Throws
 * 429 past thirty a day.
 */
export async function inviteApplicant(
  viewer: MemberViewer,
  { chapter, email }: { chapter: string; email: string },
): Promise<void> {
  const service = await db.chapter.findFirst({
    where: { id: chapter, kind: 'service', archivedAt: null },
  })
  allow(service !== null && canInvite(viewer, chapter))
  await limit('invite', viewer.memberId)
  const emailKey = emailKeyOf(email)
  const from = clock.now()
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`invite ${chapter} ${emailKey}`}))`
    await tx.invitation.updateMany({
      where: { chapterId: chapter, emailKey, usedAt: null, withdrawnAt: null },
      data: { withdrawnAt: from },
    })
    const { id: invitationId } = await tx.invitation.create({
      data: {
        chapterId: chapter,
        audience: audience.coordination(chapter),
        email,
        emailKey,
        invitedBy: viewer.memberId,
        from,
        expiresAt: new Date(from.getTime() + daysOpen * 86_400_000),
      },
    })
    await recordActivity(tx, {
      type: 'applications.invitation_sent',
      actorId: viewer.memberId,
      chapterId: chapter,
      invitationId,
    })
    await addJob(tx, 'send_invitation', { invitationId })
  })
}
