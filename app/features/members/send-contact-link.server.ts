import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'
import { hashToken, randomToken } from '~/lib/tokens.server'
import { contactHours } from './contact-hours'

/** The job behind a new address for her mail: sends it the link that confirms it, once. */
export async function sendContactLink({ changeId }: Jobs['send_contact_link']): Promise<void> {
  const token = randomToken()
  const { count } = await db.contactChange.updateMany({
    where: { id: changeId },
    data: { tokenHash: hashToken(token) },
  })
  if (count === 0) return
  const change = await db.contactChange.findUnique({
    where: { id: changeId },
    include: { member: true },
  })
  if (!change) return
  const { email, member } = change
  const t = translator(isLocale(member.locale) ? member.locale : 'en', 'applications')
  const link = new URL(`/settings/contact/${token}`, siteOrigin).href
  const text = t('mail.confirm', { link, hours: contactHours })
  await sendMail({ to: email, subject: t('mail.subject'), text })
}
