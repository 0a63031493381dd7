import type { countVote } from '../vote/count-vote'
import type { VoteRecord } from '../vote/vote-record'
import { canonicalJson } from './canonical-json'

/** The form of the file described here; a checker refuses one that it does not know. */
export const format = 1

/** A position in one language; `sha256`, in hex, is that of `text` alone in UTF-8. */
export type PublishedText = {
  language: string
  title: string
  /** Canonical Markdown: see canonicalText. */
  text: string
  sha256: string
  isAuthoritative: boolean
}

/**
 * All that the board says with a published position, and nothing that is for members alone: its
 * electors go by e1, e2 …, never by a name or by the id of a member.
 */
export type Publication = {
  format: typeof format
  /** Such as WPON/2026/03. */
  number: string
  /** Whose position it is, such as wpon-see. */
  body: string
  authoritative: string
  languages: PublishedText[]
  vote: VoteRecord
  /** As it was stated; it follows from the vote, and the checker counts again. */
  outcome: ReturnType<typeof countVote>
  /** Those who agreed to be named, with their office in words of the authoritative language. */
  officers: Array<{ office: string; name: string }>
  /** The version that this one takes the place of, and the hash of its file. */
  previous: { number: string; sha256: string } | null
  /** A day, YYYY-MM-DD. */
  publishedOn: string
  /** Who else stands behind a joint position. */
  partners: string[]
  keyId: string
}

/** The file that anyone can check: Ed25519 (RFC 8032) over `signedBytes`, in hex. */
export type SignedPublication = { publication: Publication; signature: string }

/** A key of the board; its id is the first 16 hex digits of the SHA-256 of the key. */
export type PublicKey = { keyId: string; publicKey: string }

/** What is signed: canonical JSON, after words that keep the signature from standing for anything else. */
export function signedBytes(publication: Publication): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`mreza position\n${canonicalJson(publication)}`)
}

/** The file itself, byte by byte; another way of writing the same is not what was published. */
export function fileOf(signed: SignedPublication): string {
  return canonicalJson(signed)
}
