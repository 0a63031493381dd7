import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'

/** The job behind the end of a transfer: mails her that there is news, and not of what. */
export async function sendTransferNews({ transferId }: Jobs['send_transfer_news']): Promise<void> {
  const transfer = await db.transfer.findUnique({
    where: { id: transferId },
    include: { member: true },
  })
  if (!transfer) return
  const { member } = transfer
  const t = translator(isLocale(member.locale) ? member.locale : 'en', 'transfers')
  const link = new URL('/settings', siteOrigin).href
  await sendMail({
    to: mailboxOf(member),
    subject: t('mail.subject'),
    text: t('mail.news', { link }),
  })
}
