import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import { limit } from '~/features/auth/limits.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { emailKeyOf } from '~/lib/email-key'
import { addJob } from '~/lib/jobs.server'
import { contactHours } from './contact-hours'
import { getContact } from './get-contact.server'

/**
 * Notes an address for the viewer's mail and mails it a link; until she opens it, mail goes where it
 * went. A later address takes the place of an earlier one. The same for an address that others of the
 * network have and one that nobody has. Gives the message key that refuses it, or null; throws 429
 * beyond a few times a day.
 */
export async function askContactChange(
  viewer: MemberViewer,
  email: string,
): Promise<string | null> {
  const { memberId } = viewer
  const { mailbox } = await getContact(viewer)
  if (emailKeyOf(mailbox) === emailKeyOf(email)) return 'settings:contact.already'
  await limit('contact', memberId)
  const chapterId = await homeChapterOf(memberId)
  const changeId = uuidv7()
  const expiresAt = new Date(clock.now().getTime() + contactHours * 3_600_000)
  const asked = { id: changeId, email, tokenHash: null, expiresAt }
  await db.$transaction(async (tx) => {
    await tx.contactChange.upsert({
      where: { memberId },
      create: { memberId, ...asked },
      update: asked,
    })
    await recordActivity(tx, { type: 'auth.contact_asked', actorId: memberId, chapterId, memberId })
    await addJob(tx, 'send_contact_link', { changeId })
  })
  return null
}
