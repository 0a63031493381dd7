import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { hashPassword, refusePassword } from '~/features/auth/password.server'
import { announceQueue } from '~/lib/announce-queue.server'
import { clock } from '~/lib/clock.server'
import { hashToken } from '~/lib/tokens.server'
import { enterApplicant } from './enter-applicant.server'

/** Tells whether a mailed link still confirms an address, without using it. */
export async function isConfirmationOpen(token: string): Promise<boolean> {
  return (await findUnconfirmed(token)) !== null
}

/**
 * Confirms the address of an application by its mailed link, once: she gets an account with the
 * password she chose, which belongs nowhere yet, and her name moves onto it. Gives a message key when
 * the link or the password is refused, else null.
 */
export async function confirmApplication(token: string, password: string): Promise<string | null> {
  const found = await findUnconfirmed(token)
  if (!found) return 'applications:confirm.spent'
  const { email, givenName, familyName, locale, chapterId } = found
  const refused = refusePassword(password, [email, givenName, familyName])
  if (refused) return refused
  const passwordHash = await hashPassword(password)
  const now = clock.now()
  return db.$transaction(async (tx) => {
    const locked = (await tx.$queryRaw`
      SELECT 1 FROM application WHERE token_hash = ${hashToken(token)} AND applicant_id IS NULL FOR UPDATE`) as unknown[]
    const person = { email, givenName, familyName, locale, passwordHash }
    const applicantId = locked.length === 1 ? await enterApplicant(tx, person) : null
    if (!applicantId) return 'applications:confirm.spent'
    await tx.application.update({
      where: { id: found.id },
      data: {
        applicantId,
        confirmedAt: now,
        ...{ email: null, emailKey: null, givenName: null, familyName: null, locale: null },
        ...{ tokenHash: null, expiresAt: null },
      },
    })
    await recordActivity(tx, {
      type: 'applications.application_confirmed',
      actorId: applicantId,
      chapterId,
      applicationId: found.id,
    })
    await announceQueue(tx, found.audience)
    return null
  })
}

async function findUnconfirmed(token: string) {
  const found = await db.application.findUnique({ where: { tokenHash: hashToken(token) } })
  if (!found?.expiresAt || found.expiresAt <= clock.now()) return null
  const { email, givenName, familyName } = found
  if (!email || !givenName || !familyName) return null
  return { ...found, email, givenName, familyName }
}
