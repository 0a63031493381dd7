import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { mailboxOf } from '~/features/members/mailbox-of'
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
  const t = translator(isLocale(member.locale) ? member.locale : 'en', 'applications')
  const link = new URL(path, siteOrigin).href
  await sendMail({
    to: mailboxOf(member),
    subject: t('mail.subject'),
    text: t('mail.ends', { link }),
  })
}
