import { env } from '~/env.server'
import type { PublicKey } from './publication'
import { publicationKey } from './publication-key.server'

/** The keys by which this installation signs, the present one first, then the one before. */
export function listPublicKeys(): PublicKey[] {
  return [env.SECRET, env.SECRET_BEFORE]
    .filter((it) => it !== undefined)
    .map(publicationKey)
    .map(({ keyId, publicKey }) => ({ keyId, publicKey }))
}
