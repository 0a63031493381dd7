import { bases, choices } from '../vote/vote-record'
import { canonicalJson } from './canonical-json'
import { format, type SignedPublication } from './publication'
import { fields, list, oneOf, orNull, type Shape, text, whole } from './shape'

/** More than any position needs: ten languages and a thousand electors are less than half of it. */
export const mostBytes = 2_000_000

/** Why a file is none that could be checked. */
export type FileFault = 'too_large' | 'not_json' | 'other_format' | 'incomplete' | 'rewritten'

/**
 * Takes the bytes of a file and gives the publication in it, or why there is none. It has to stand
 * there exactly as it was written: spaces added, a name given twice or a letter written as a number
 * would show a reader something else than another program reads.
 */
export function readPublication(bytes: Uint8Array): SignedPublication | FileFault {
  if (bytes.length > mostBytes) return 'too_large'
  const content = decode(bytes)
  const found = parse(content)
  if (typeof found !== 'object' || found === null) return 'not_json'
  const { publication } = found as { publication?: { format?: unknown } }
  if (publication?.format !== format) return 'other_format'
  if (!signedPublication(found)) return 'incomplete'
  if (writtenAgain(found) !== content) return 'rewritten'
  return found as SignedPublication
}

// Nothing that is no UTF-8 is mended, nor the mark in front taken away.
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return ''
  }
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

function writtenAgain(found: unknown): string | null {
  try {
    return canonicalJson(found)
  } catch {
    return null
  }
}

const hex = (digits: number): Shape => text(new RegExp(`^[0-9a-f]{${digits}}$`))
const moment = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
const part = { part: whole, whole }

const majority: Shape = (it) =>
  fields({ kind: oneOf(['simple']), base: oneOf(bases) })(it) ||
  fields({ kind: oneOf(['qualified']), base: oneOf(bases), ...part })(it)
const quorum: Shape = (it) =>
  fields({ kind: oneOf(['none']) })(it) ||
  fields({ kind: oneOf(['number']), number: whole })(it) ||
  fields({ kind: oneOf(['share']), ...part })(it)

const vote = fields({
  rule: fields({ majority, quorum, chapterQuorum: quorum, chapterMajority: orNull(majority) }),
  opensAt: moment,
  closesAt: moment,
  electors: list(fields({ id: text(/^e\d+$/), chapter: text() })),
  ballots: list(fields({ elector: text(/^[ex]\d+$/), choice: oneOf(choices), at: moment })),
})

const publishedText = fields({
  language: text(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  title: text(),
  text: text(),
  sha256: hex(64),
  isAuthoritative: (it) => typeof it === 'boolean',
})

const signedPublication = fields({
  publication: fields({
    format: whole,
    number: text(/\S/),
    body: text(/\S/),
    authoritative: text(/\S/),
    languages: list(publishedText),
    vote,
    outcome: () => true,
    officers: list(fields({ office: text(/\S/), name: text(/\S/) })),
    previous: orNull(fields({ number: text(/\S/), sha256: hex(64) })),
    publishedOn: text(/^\d{4}-\d\d-\d\d$/),
    partners: list(text(/\S/)),
    keyId: hex(16),
  }),
  signature: hex(128),
})
