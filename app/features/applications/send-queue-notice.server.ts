import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'

/** The job that tells a coordinator that something waits for her; the page says what. */
export async function sendQueueNotice({ memberId }: Jobs['send_queue_notice']): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } })
  if (!member) return
  const t = translator(isLocale(member.locale) ? member.locale : 'en', 'factor')
  const link = new URL('/coordination', siteOrigin).href
  await sendMail({
    to: mailboxOf(member),
    subject: t('mail.waits_subject'),
    text: t('mail.waits', { link }),
  })
}
