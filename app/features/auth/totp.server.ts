import { decrypt, encrypt } from '~/lib/encrypt.server'

/** A shared secret as it is stored: opened by nobody who has the database alone. */
export function sealTotpSecret(secret: Uint8Array, memberId: string): Uint8Array<ArrayBuffer> {
  return encrypt(secret, 'totp', memberId)
}

/** The shared secret again, or null when the installation's key is another one by now. */
export function openTotpSecret(sealed: Uint8Array, memberId: string): Uint8Array | null {
  return decrypt(sealed, 'totp', memberId)
}
