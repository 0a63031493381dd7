import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'
import { canReadRegister } from './policy.server'

/** The job that tells an officer, while she may read the register, that there is news; the page says what. */
export async function sendDispatchNews({ memberId }: Jobs['send_dispatch_news']): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } })
  if (!member || !canReadRegister(await getViewerOf(memberId))) return
  const t = translator(isLocale(member.locale) ? member.locale : 'en', 'mentoring')
  const link = new URL('/positions/dispatches', siteOrigin).href
  await sendMail({
    to: mailboxOf(member),
    subject: t('mail.subject'),
    text: t('mail.news', { link }),
  })
}
