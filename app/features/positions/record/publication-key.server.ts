import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import type { PublicKey } from './publication'

// What stands before the 32 bytes of an Ed25519 key in its usual form (RFC 8410).
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The key with which this installation signs what the board publishes: made from its SECRET (HKDF, RFC
 * 5869) under a label of its own, so that it lies in no table and no backup.
 */
export function publicationKey(secret: string): PublicKey & { privateKey: KeyObject } {
  const seed = hkdfSync('sha256', secret, '', 'mreza position signature', 32)
  const key = Buffer.concat([pkcs8, new Uint8Array(seed)])
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  const bytes = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32)
  const keyId = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { keyId, publicKey: bytes.toString('hex'), privateKey }
}
