import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { hashPassword, refusePassword } from '~/features/auth/password.server'
import { announceQueue } from '~/lib/announce-queue.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import type { Locale } from '~/lib/locales'
import { randomToken } from '~/lib/tokens.server'
import { enterApplicant } from './enter-applicant.server'
import { findInvitation } from './find-invitation.server'
import type { AcceptInvitation } from './schema'

/**
 * Takes up an invitation, once: an account and an application to the chapter that it names, by the
 * e-mail that it names, whatever the form says of either. She is vetted like anyone. Gives a message
 * key when the link or the password is refused, else null.
 */
export async function acceptInvitation(
  token: string,
  { givenName, familyName, password }: AcceptInvitation,
  answers: Record<string, string>,
  locale: Locale,
): Promise<string | null> {
  const invitation = await findInvitation(token)
  if (!invitation) return 'applications:invited.spent'
  const { email, chapterId } = invitation
  const refused = refusePassword(password, [email, givenName, familyName])
  if (refused) return refused
  const passwordHash = await hashPassword(password)
  const now = clock.now()
  return db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: invitation.id, usedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    })
    const person = { email, givenName, familyName, locale, passwordHash }
    const applicantId = count === 1 ? await enterApplicant(tx, person) : null
    if (!applicantId) return 'applications:invited.spent'
    const { id: applicationId } = await tx.application.create({
      data: {
        chapterId,
        audience: audience.coordination(chapterId),
        applicantId,
        answers,
        vouchCode: randomToken(),
        filedAt: now,
        confirmedAt: now,
      },
    })
    await recordActivity(tx, {
      type: 'applications.application_confirmed',
      actorId: applicantId,
      chapterId,
      applicationId,
    })
    await announceQueue(tx, audience.coordination(chapterId))
    return null
  })
}
