import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'

/** The job behind every change of a pair: mails each of the two that there is news, and not of what. */
export async function tellOfPair({ pairingId }: Jobs['tell_of_pair']): Promise<void> {
  const pair = await db.pairing.findUnique({
    where: { id: pairingId },
    include: { mentor: true, mentee: true },
  })
  for (const member of [pair?.mentor, pair?.mentee]) {
    if (!member) continue
    const t = translator(isLocale(member.locale) ? member.locale : 'en', 'mentoring')
    const link = new URL('/mentoring', siteOrigin).href
    await sendMail({
      to: mailboxOf(member),
      subject: t('mail.subject'),
      text: t('mail.news', { link }),
    })
  }
}
