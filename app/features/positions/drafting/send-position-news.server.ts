import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'
import { visiblePositions } from './policy.server'

/** The job that tells a member, while she may read the position, that there is news; the page says what. */
export async function sendPositionNews({
  memberId,
  positionId,
}: Jobs['send_position_news']): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } })
  if (!member) return
  const viewer = await getViewerOf(memberId)
  const readable = await db.position.count({
    where: { id: positionId, withdrawnAt: null, ...visiblePositions(viewer) },
  })
  if (readable === 0) return
  const t = translator(isLocale(member.locale) ? member.locale : 'en', 'mentoring')
  const link = new URL('/positions/drafts', siteOrigin).href
  await sendMail({
    to: mailboxOf(member),
    subject: t('mail.subject'),
    text: t('mail.news', { link }),
  })
}
