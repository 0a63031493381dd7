import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'

/** Mails a coordinator, while she answers for a chapter that was asked, that there is news; the page says what. */
export async function sendConsultationNews({
  memberId,
}: Jobs['send_consultation_news']): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } })
  if (!member) return
  const viewer = await getViewerOf(memberId)
  const desks = await db.consultedChapter.count({ where: { desk: { in: [...viewer.audiences] } } })
  if (desks === 0) return
  const t = translator(isLocale(member.locale) ? member.locale : 'en', 'mentoring')
  const link = new URL('/positions/consultations', siteOrigin).href
  await sendMail({
    to: mailboxOf(member),
    subject: t('mail.subject'),
    text: t('mail.news', { link }),
  })
}
