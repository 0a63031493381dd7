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
 * network have and one that nobody has. Gives the message key that refuses it, beyond a few times a
 * day too, or null.
 */
export async function askContactChange(
  viewer: MemberViewer,
  email: string,
): Promise<string | null> {
  const { memberId } = viewer
  const { mailbox } = await getContact(viewer)
  if (emailKeyOf(mailbox) === emailKeyOf(email)) return 'settings:contact.already'
  if (await isTooOften(memberId)) return 'settings:contact.often'
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

/** Said at the field, not by a page of its own: she has just proved who she is in a new session. */
async function isTooOften(memberId: string): Promise<boolean> {
  try {
    await limit('contact', memberId)
    return false
  } catch (refused) {
    if (refused instanceof Response) return true
    throw refused
  }
}
