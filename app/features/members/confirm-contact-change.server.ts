import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { emailKeyOf } from '~/lib/email-key'
import { addJob } from '~/lib/jobs.server'
import { notFound } from '~/lib/responses.server'
import { hashToken } from '~/lib/tokens.server'
import { mailboxOf } from './mailbox-of'

/**
 * Sends the viewer's mail to the address that a link confirms, from now on and once; the mailbox
 * that it went to before is told. Gives false for a link that opens nothing to her: spent, late, of
 * another member or never given out alike.
 */
export async function confirmContactChange(viewer: MemberViewer, token: string): Promise<boolean> {
  const { memberId } = viewer
  const chapterId = await homeChapterOf(memberId)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
    const member = await tx.member.findUnique({ where: { id: memberId } })
    if (!member) throw notFound()
    const change = await tx.contactChange.findFirst({
      where: { memberId, tokenHash: hashToken(token), expiresAt: { gt: clock.now() } },
    })
    if (!change) return false
    await tx.contactChange.delete({ where: { id: change.id } })
    const isOwn = emailKeyOf(change.email) === member.emailKey
    await tx.member.update({
      where: { id: memberId },
      data: { contactEmail: isOwn ? null : change.email },
    })
    await recordActivity(tx, {
      type: 'auth.contact_changed',
      actorId: memberId,
      chapterId,
      memberId,
    })
    await addJob(tx, 'tell_old_mailbox', { memberId, email: mailboxOf(member) })
    return true
  })
}
