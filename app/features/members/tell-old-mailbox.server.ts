import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'

/**
 * The job behind a change of where her mail goes: tells the mailbox that it went to before that
 * something changed, not what. The address stands in the job alone, and goes with it.
 */
export async function tellOldMailbox({ memberId, email }: Jobs['tell_old_mailbox']): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } })
  if (!member) return
  const t = translator(isLocale(member.locale) ? member.locale : 'en', 'factor')
  const link = new URL('/settings/contact', siteOrigin).href
  await sendMail({ to: email, subject: t('mail.subject'), text: t('mail.changed', { link }) })
}
