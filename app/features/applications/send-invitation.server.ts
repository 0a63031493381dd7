import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'
import { hashToken, randomToken } from '~/lib/tokens.server'

/**
 * The job behind an invitation: mails its link, in the first language of the chapter. Whoever has an
 * account already is told so, and the invitation opens nothing.
 */
export async function sendInvitation({ invitationId }: Jobs['send_invitation']): Promise<void> {
  const invitation = await db.invitation.findUnique({
    where: { id: invitationId },
    include: { chapter: true },
  })
  if (!invitation || invitation.usedAt || invitation.withdrawnAt) return
  const { email, emailKey, chapter } = invitation
  const [language] = chapter.languages
  const known = await db.member.findUnique({ where: { emailKey } })
  const tongue = known?.locale ?? language
  const t = translator(isLocale(tongue) ? tongue : 'en', 'applications')
  if (known) {
    const link = new URL('/login', siteOrigin).href
    await sendMail({
      to: mailboxOf(known),
      subject: t('mail.subject'),
      text: t('mail.known', { link }),
    })
    return
  }
  const token = randomToken()
  await db.invitation.update({
    where: { id: invitationId },
    data: { tokenHash: hashToken(token) },
  })
  const link = new URL(`/invitation/${token}`, siteOrigin).href
  await sendMail({ to: email, subject: t('mail.subject'), text: t('mail.invitation', { link }) })
}
