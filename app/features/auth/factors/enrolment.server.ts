import { clock } from '~/lib/clock.server'
import { decrypt, encrypt } from '~/lib/encrypt.server'
import { newTotpSecret } from './totp.server'

/** How long the page with the QR code may stand open, in milliseconds. */
const life = 30 * 60_000
const purpose = 'totp enrolment'

/**
 * A shared secret for a member who sets up an app: in clear, for her eyes, and sealed, for the form
 * that sends it back with the first code. Nothing is kept until then, so showing the page changes
 * nothing; sealed for her it serves nobody else.
 */
export function newEnrolment(memberId: string): { secret: string; sealed: string } {
  const secret = newTotpSecret()
  const expiresAt = clock.now().getTime() + life
  const plain = new TextEncoder().encode(JSON.stringify({ secret, expiresAt }))
  return {
    secret,
    sealed: Buffer.from(encrypt(plain, purpose, memberId)).toString('base64url'),
  }
}

/** The same again for a form that comes back with a fault, or null when it is too old. */
export function reopenEnrolment(
  memberId: string,
  sealed: string,
): { secret: string; sealed: string } | null {
  const secret = openEnrolment(memberId, sealed)
  return secret ? { secret, sealed } : null
}

/** The secret of a form that was made for this member lately, or null. */
export function openEnrolment(memberId: string, sealed: string): string | null {
  const plain = decrypt(Buffer.from(sealed, 'base64url'), purpose, memberId)
  if (!plain) return null
  const { secret, expiresAt } = JSON.parse(new TextDecoder().decode(plain))
  return expiresAt > clock.now().getTime() ? secret : null
}
