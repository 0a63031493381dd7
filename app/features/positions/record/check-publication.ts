import { countVote } from '../vote/count-vote'
import { canonicalJson } from './canonical-json'
import {
  fileOf,
  type Publication,
  type PublicKey,
  type SignedPublication,
  signedBytes,
} from './publication'

/** `unknown`: by a key that is none of those given; `unchecked`: this browser knows no Ed25519. */
export type SignatureVerdict = 'right' | 'wrong' | 'unknown' | 'unchecked'

export type Check = {
  signature: SignatureVerdict
  /** One a language, in the order of the publication. */
  texts: boolean[]
  /** Exactly one language is authoritative, and it is the one that is named. */
  authoritative: boolean
  outcome: boolean
  /** The hash of the file, by which a later version names it. */
  fingerprint: string
}

/**
 * Takes a publication and the keys of the board and says of each part whether it holds, with what every
 * browser has built in (WebCrypto); the server may ask the same before it publishes.
 */
export async function checkPublication(
  signed: SignedPublication,
  keys: PublicKey[],
): Promise<Check> {
  const { publication } = signed
  return {
    signature: await checkSignature(signed, keys),
    texts: await Promise.all(
      publication.languages.map(async ({ text, sha256 }) => (await sha256Of(text)) === sha256),
    ),
    authoritative: namesOneLanguage(publication),
    outcome: isCountedAlike(publication),
    fingerprint: await sha256Of(fileOf(signed)),
  }
}

/** The word on the whole: right when every part is, open when only the signature could not be checked. */
export function verdictOf({ signature, texts, authoritative, outcome }: Check) {
  const holds = [...texts, authoritative, outcome].every((it) => it)
  if (!holds || signature === 'wrong' || signature === 'unknown') return 'wrong'
  return signature === 'right' ? 'right' : 'open'
}

/** The SHA-256 of a text in UTF-8, in hex, as `sha256sum` says it. */
export async function sha256Of(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((it) => it.toString(16).padStart(2, '0')).join('')
}

async function checkSignature(
  { publication, signature }: SignedPublication,
  keys: PublicKey[],
): Promise<SignatureVerdict> {
  const key = keys.find(({ keyId }) => keyId === publication.keyId)
  if (!key) return 'unknown'
  const imported = await importKey(key)
  if (!imported) return 'unchecked'
  const isRight = await crypto.subtle.verify(
    'Ed25519',
    imported,
    bytesOf(signature),
    signedBytes(publication),
  )
  return isRight ? 'right' : 'wrong'
}

async function importKey({ publicKey }: PublicKey): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify'])
  } catch {
    return null
  }
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (it) => Number.parseInt(it, 16))
}

function namesOneLanguage({ languages, authoritative }: Publication): boolean {
  const named = languages.filter((it) => it.isAuthoritative).map((it) => it.language)
  const all = new Set(languages.map((it) => it.language))
  return named.join() === authoritative && all.size === languages.length
}

function isCountedAlike({ vote, outcome }: Publication): boolean {
  try {
    return canonicalJson(countVote(vote)) === canonicalJson(outcome)
  } catch {
    return false
  }
}
