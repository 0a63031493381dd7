import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { mailboxOf } from './mailbox-of'

/** The viewer's own addresses: where her mail goes, what she signs in with, and one that waits. */
export async function getContact({ memberId }: MemberViewer) {
  const member = await db.member.findUniqueOrThrow({
    where: { id: memberId },
    include: { contactChange: true },
  })
  const change = member.contactChange
  const isWaiting = change !== null && change.expiresAt > clock.now()
  return {
    mailbox: mailboxOf(member),
    signIn: member.email,
    hasContact: member.contactEmail !== null,
    waiting: isWaiting ? change.email : null,
  }
}
