import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '~/env.server'

const ivBytes = 12
const tagBytes = 16

/**
 * Encrypts a few bytes for the table (AES-256-GCM, RFC 5116) with a key that is in no table and no
 * backup. `purpose` and `owner` are bound into it: moved to another row it no longer opens.
 */
export function encrypt(
  plain: Uint8Array,
  purpose: string,
  owner: string,
): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', keyOf(env.SECRET, purpose), iv)
  cipher.setAAD(bound(owner))
  return new Uint8Array(
    Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]),
  )
}

/** What encrypt made, or null when it was made with another key, for another owner, or altered. */
export function decrypt(sealed: Uint8Array, purpose: string, owner: string): Uint8Array | null {
  for (const secret of [env.SECRET, env.SECRET_BEFORE]) {
    if (!secret) continue
    try {
      return openWith(keyOf(secret, purpose), sealed, owner)
    } catch {}
  }
  return null
}

function openWith(key: Uint8Array, sealed: Uint8Array, owner: string): Uint8Array {
  const tagFrom = sealed.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes))
  decipher.setAAD(bound(owner))
  decipher.setAuthTag(sealed.subarray(tagFrom))
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes, tagFrom)), decipher.final()])
}

function bound(owner: string): Uint8Array {
  return Buffer.from(owner)
}

function keyOf(secret: string | undefined, purpose: string): Uint8Array {
  if (!secret) throw new Error('SECRET is needed to keep second factors')
  return new Uint8Array(hkdfSync('sha256', secret, '', `mreza ${purpose}`, 32))
}
