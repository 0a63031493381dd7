import { db } from '~/db.server'
import { addJob } from '~/lib/jobs.server'
import type { Locale } from '~/lib/locales'
import { limit } from './limits.server'

/**
 * Asks for a reset link. The work is a job for known and unknown addresses alike, so neither
 * answer nor time tells which it was; the link goes only to the address that the account holds.
 */
export async function requestPasswordReset(
  email: string,
  address: string,
  locale: Locale,
): Promise<void> {
  await limit('reset-address', address)
  await limit('reset-account', email.trim().toLowerCase().normalize('NFC'))
  await db.$transaction((tx) => addJob(tx, 'send_password_reset', { email, locale }))
}
