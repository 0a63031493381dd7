import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import { canRead } from '~/features/auth/viewer'
import { mailboxOf } from '~/features/members/mailbox-of'
import { audience } from '~/lib/audience'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'

/** Mails one who votes or observes, unless she is suspended, that there is news; the page says what. */
export async function sendVoteNews({ memberId }: Jobs['send_vote_news']): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } })
  if (!member || !canRead(await getViewerOf(memberId), audience.member(memberId))) return
  const t = translator(isLocale(member.locale) ? member.locale : 'en', 'mentoring')
  const link = new URL('/positions/ballots', siteOrigin).href
  await sendMail({
    to: mailboxOf(member),
    subject: t('mail.subject'),
    text: t('mail.news', { link }),
  })
}
