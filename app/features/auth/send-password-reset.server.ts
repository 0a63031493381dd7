import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { clock } from '~/lib/clock.server'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'
import { hashToken, randomToken } from '~/lib/tokens.server'

/** How long a reset link opens. */
export const resetMinutes = 30

/** The job behind a reset request: mails a link that works once, if the address has an account. */
export async function sendPasswordReset({
  email,
  locale,
}: Jobs['send_password_reset']): Promise<void> {
  const member = await db.member.findUnique({
    where: { emailKey: email.trim().toLowerCase().normalize('NFC') },
  })
  if (!member) return
  const token = randomToken()
  const expiresAt = new Date(clock.now().getTime() + resetMinutes * 60_000)
  await db.passwordReset.create({ data: { id: hashToken(token), memberId: member.id, expiresAt } })
  const tongue = isLocale(member.locale) ? member.locale : isLocale(locale) ? locale : 'en'
  const t = translator(tongue, 'auth')
  const link = new URL(`/password-reset/${token}`, siteOrigin)
  await sendMail({
    to: mailboxOf(member),
    subject: t('mail.subject'),
    text: t('mail.reset', { link: link.href, minutes: resetMinutes }),
  })
}
