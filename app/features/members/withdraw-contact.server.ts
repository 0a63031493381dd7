import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { addJob } from '~/lib/jobs.server'
import { notFound } from '~/lib/responses.server'
import { mailboxOf } from './mailbox-of'

/**
 * Sends the viewer's mail to her sign-in address again, and forgets an address that waits to be
 * confirmed; the mailbox that it went to before is told. Where it goes there already, nothing else
 * happens.
 */
export async function withdrawContact(viewer: MemberViewer): Promise<void> {
  const { memberId } = viewer
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
    const member = await tx.member.findUnique({ where: { id: memberId } })
    if (!member) throw notFound()
    const { count } = await tx.contactChange.deleteMany({ where: { memberId } })
    if (count === 0 && member.contactEmail === null) return
    await tx.member.update({ where: { id: memberId }, data: { contactEmail: null } })
    await recordActivity(tx, {
      type: 'auth.contact_removed',
      actorId: memberId,
      chapterId,
      memberId,
    })
    if (member.contactEmail !== null)
      await addJob(tx, 'tell_old_mailbox', { memberId, email: mailboxOf(member) })
  })
}
