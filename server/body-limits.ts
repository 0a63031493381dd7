import type { IncomingMessage } from 'node:http'

/** How many bytes a form may have: the longest text of a discussion thrice, encoded. */
export const formLimit = 512 * 1024

/** Addresses that take whole files: what they are sent is handed on as it comes, and never held as a whole. */
const files =
  /^\/(documents\/(libraries\/[^/?]+\/uploads|[^/?]+\/editions\/[^/?]+\/versions)|discussions\/[^/?]+\/replies\/[^/?]+\/files)\/?(\?|$)/

/** Where files come piece by piece, in the way of tus. */
const pieces = /^\/documents\/arrivals\/[^/?]+\/?(\?|$)/

/** True for a form with files and for a piece of one; what is sent there otherwise is read like any other form. */
export function bringsFiles({ method, url = '', headers }: IncomingMessage): boolean {
  const type = headers['content-type'] ?? ''
  if (method === 'PATCH') return type === 'application/offset+octet-stream' && pieces.test(url)
  return method === 'POST' && type.startsWith('multipart/form-data') && files.test(url)
}

/** What an address takes that is longer than a form, and what she has to be allowed who sends it. */
type Longer = { most: number; may: 'maySendRoster' | 'mayDraft' }

// To the addresses of their forms alone: a roster, sent as a file; a section of a position and an item of the
// news, so that a text pasted whole is refused by a page that has it again, and not by one that does not.
const longer: Array<Longer & { address: RegExp }> = [
  {
    address: /^\/chapters\/[^/?]+\/imports\/?(\?|$)/,
    ...{ most: 20 * 1024 * 1024, may: 'maySendRoster' },
  },
  {
    address: /^\/positions\/drafts\/[^/?]+\/sections(\/[^/?]+)?\/?(\?|$)/,
    ...{ most: 8 * 1024 * 1024, may: 'mayDraft' },
  },
  {
    address: /^\/news\/(new|[^/?]+\/text)\/?(\?|$)/,
    ...{ most: 8 * 1024 * 1024, may: 'mayDraft' },
  },
]

/** What a request may be longer than a form for; null for every other. */
export function longerThanForm({ method, url = '', headers }: IncomingMessage): Longer | null {
  const isInParts = headers['content-type']?.startsWith('multipart/form-data') ?? false
  if (method !== 'POST' || !isInParts) return null
  return longer.find(({ address }) => address.test(url)) ?? null
}
