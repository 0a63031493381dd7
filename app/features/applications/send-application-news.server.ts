import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { mailboxOf } from '~/features/members/mailbox-of'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'

/** The job behind a decision: mails the applicant that there is news, and not which. */
export async function sendApplicationNews({
  applicationId,
}: Jobs['send_application_news']): Promise<void> {
  const application = await db.application.findUnique({
    where: { id: applicationId },
    include: { applicant: true },
  })
  if (!application?.applicant) return
  const { applicant } = application
  const t = translator(isLocale(applicant.locale) ? applicant.locale : 'en', 'applications')
  const link = new URL('/application', siteOrigin).href
  await sendMail({
    to: mailboxOf(applicant),
    subject: t('mail.subject'),
    text: t('mail.news', { link }),
  })
}
