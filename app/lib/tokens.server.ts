import { createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from '~/env.server'

/** A token of 160 random bits for a cookie or a link, base64url. */
export function randomToken(): string {
  return randomBytes(20).toString('base64url')
}

/** The only form in which a token is stored: SHA-256, hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

// Without SECRET each process draws its own: limits then hold per process life, and nothing is kept.
const processSecret = env.SECRET ?? randomBytes(32).toString('hex')

/** A keyed hash (HMAC-SHA-256) by which this installation knows again what it gave out itself. */
export function keyedHash(...parts: Array<string | Uint8Array>): Buffer {
  const hash = createHmac('sha256', processSecret)
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** A keyed hash under which a limit is counted, so that no address or e-mail is stored. */
export function hideKey(value: string, day: string): string {
  return createHmac('sha256', processSecret)
    .update(`${day} ${value}`)
    .digest('base64url')
    .slice(0, 27)
}
