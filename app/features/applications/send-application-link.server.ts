import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { clock } from '~/lib/clock.server'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'
import { hashToken, randomToken } from '~/lib/tokens.server'

/** How long the link that confirms an address works. */
export const confirmHours = 48

/**
 * The job behind an application: mails the link that confirms the address, once. Whoever has an
 * account already is told so by the same neutral mail, and her application is dropped.
 */
export async function sendApplicationLink({
  applicationId,
}: Jobs['send_application_link']): Promise<void> {
  const application = await db.application.findUnique({ where: { id: applicationId } })
  if (!application?.email || !application.emailKey) return
  const { email, emailKey, locale } = application
  const t = translator(isLocale(locale) ? locale : 'en', 'applications')
  const known = await db.member.findUnique({ where: { emailKey } })
  if (known) {
    await db.application.deleteMany({ where: { id: applicationId, applicantId: null } })
    const link = new URL('/login', siteOrigin).href
    await sendMail({
      to: mailboxOf(known),
      subject: t('mail.subject'),
      text: t('mail.known', { link }),
    })
    return
  }
  const token = randomToken()
  const expiresAt = new Date(clock.now().getTime() + confirmHours * 3_600_000)
  await db.application.updateMany({
    where: { id: applicationId, applicantId: null },
    data: { tokenHash: hashToken(token), expiresAt },
  })
  const link = new URL(`/apply/${token}`, siteOrigin).href
  const text = t('mail.confirm', { link, hours: confirmHours })
  await sendMail({ to: email, subject: t('mail.subject'), text })
}
