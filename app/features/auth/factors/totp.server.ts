import { generateSecret, generateURI, verify } from 'otplib'
import { siteOrigin } from '~/env.server'
import { clock } from '~/lib/clock.server'
import { decrypt, encrypt } from '~/lib/encrypt.server'

/** How far the clock of her phone may be off, in seconds: one step of RFC 6238 either way. */
const tolerance = 30

/** A new shared secret in base32, as an authenticator app takes it. */
export function newTotpSecret(): string {
  return generateSecret()
}

/** What the QR code of a secret says. The label names the site alone: a phone may be looked at. */
export function totpUri(secret: string): string {
  return generateURI({ issuer: 'Mreža', label: new URL(siteOrigin).host, secret })
}

/** A shared secret as it is stored: opened by nobody who has the database alone. */
export function sealTotpSecret(secret: string, memberId: string): Uint8Array<ArrayBuffer> {
  return encrypt(new TextEncoder().encode(secret), 'totp', memberId)
}

/** The shared secret again, or null when it was sealed with a key that is known no more. */
export function openTotpSecret(sealed: Uint8Array, memberId: string): string | null {
  const secret = decrypt(sealed, 'totp', memberId)
  return secret && new TextDecoder().decode(secret)
}

/** The time step (RFC 6238) whose code this is, or null when it is none of now. */
export async function totpStepOf(secret: string, code: string): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null
  const epoch = Math.floor(clock.now().getTime() / 1000)
  const answer = await verify({ secret, token: code, epoch, epochTolerance: tolerance })
  return answer.valid && 'timeStep' in answer ? answer.timeStep : null
}
