import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'

/** The job that tells a member that something of hers ends soon; what it is she reads after signing in. */
export async function sendVettingReminder({
  vettingId,
}: Jobs['send_vetting_reminder']): Promise<void> {
  const vetting = await db.vetting.findUnique({
    where: { id: vettingId },
    include: { member: true },
  })
  if (!vetting) return
  const { member } = vetting
  const t = translator(isLocale(member.locale) ? member.locale : 'en', 'applications')
  const link = new URL('/application', siteOrigin).href
  await sendMail({
    to: mailboxOf(member),
    subject: t('mail.subject'),
    text: t('mail.ends', { link }),
  })
}
