import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'

/** The job that tells somebody that something ends soon: the same mail whatever it is, which she reads after signing in. */
export async function sendEndReminder({
  memberId,
  path,
}: Jobs['send_end_reminder']): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } })
  if (!member) return
  const { email, locale } = member
  const t = translator(isLocale(locale) ? locale : 'en', 'applications')
  const link = new URL(path, siteOrigin).href
  await sendMail({ to: email, subject: t('mail.subject'), text: t('mail.ends', { link }) })
}
