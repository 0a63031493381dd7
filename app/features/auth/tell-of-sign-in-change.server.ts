import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'

/**
 * The job behind every change of a second factor and every stopped guessing: tells the member that
 * something happened, not what, and where to look.
 */
export async function tellOfSignInChange({
  memberId,
}: Jobs['tell_of_sign_in_change']): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } })
  if (!member) return
  const t = translator(isLocale(member.locale) ? member.locale : 'en', 'factor')
  const link = new URL('/settings/second-factor', siteOrigin).href
  await sendMail({
    to: mailboxOf(member),
    subject: t('mail.subject'),
    text: t('mail.changed', { link }),
  })
}
