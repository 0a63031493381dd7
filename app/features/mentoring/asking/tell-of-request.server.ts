import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'

/** The job behind a request and its answer: mails her whom it concerns that there is news, and not of what. */
export async function tellOfRequest({ memberId }: Jobs['tell_of_request']): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } })
  if (!member) return
  const t = translator(isLocale(member.locale) ? member.locale : 'en', 'mentoring')
  const link = new URL('/mentoring/requests', siteOrigin).href
  await sendMail({
    to: mailboxOf(member),
    subject: t('mail.subject'),
    text: t('mail.news', { link }),
  })
}
