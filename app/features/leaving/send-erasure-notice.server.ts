import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { isLocale } from '~/lib/locales'
import { sendMail } from '~/lib/mail.server'

/**
 * The job behind an erasure: tells the address that it is done. The account is gone, so the address
 * stands in the job alone, and goes with it.
 */
export async function sendErasureNotice({
  email,
  locale,
}: Jobs['send_erasure_notice']): Promise<void> {
  const t = translator(isLocale(locale) ? locale : 'en', 'leaving')
  await sendMail({ to: email, subject: t('mail.subject'), text: t('mail.erased') })
}
