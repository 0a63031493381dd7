import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'

/** The job that tells the second coordinator that something waits for her; the link says what. */
export async function tellOfWaitingReset({
  memberId,
  resetId,
}: Jobs['tell_of_waiting_reset']): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } })
  if (!member) return
  const t = translator(isLocale(member.locale) ? member.locale : 'en', 'factor')
  const link = new URL(`/factor-resets/${resetId}`, siteOrigin).href
  await sendMail({
    to: mailboxOf(member),
    subject: t('mail.waits_subject'),
    text: t('mail.waits', { link }),
  })
}
