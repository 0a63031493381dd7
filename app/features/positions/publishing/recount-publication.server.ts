import { createHash } from 'node:crypto'
import { db } from '~/db.server'
import { canonicalJson } from '../record/canonical-json'
import { checkPublication } from '../record/check-publication'
import { listPublicKeys } from '../record/list-public-keys.server'
import type { Publication } from '../record/publication'
import { readPublication } from '../record/read-publication'
import { countVote } from '../vote/count-vote'
import { readVoteRecord } from '../vote/read-vote-record.server'
import { countsChapters, type VoteRecord } from '../vote/vote-record'

export type RecountFault =
  | 'unknown'
  | 'unreadable'
  | 'hash'
  | 'number'
  | 'signature'
  | 'key'
  | 'text'
  | 'outcome'
  | 'votes'
  | 'previous'
type Heads = Publication['outcome']['heads']

/**
 * Checks a publication by its number: its file against its hash and signature, each text against its
 * hash, the outcome against the votes in the file, and these against those that the board keeps.
 * Gives all that differs, and what was counted. Changes nothing.
 */
export async function recountPublication(
  number: string,
): Promise<{ faults: RecountFault[]; counted: Heads | null }> {
  const found = await db.positionPublication.findUnique({
    where: { number: number.replaceAll('-', '/') },
    include: { previous: { select: { number: true, sha256: true } } },
  })
  if (!found) return { faults: ['unknown'], counted: null }
  const signed = readPublication(Buffer.from(found.file))
  if (typeof signed === 'string') return { faults: ['unreadable'], counted: null }
  const { publication } = signed
  const check = await checkPublication(signed, listPublicKeys())
  const kept = await readVoteRecord(found.voteId)
  const previous = found.previous && canonicalJson(found.previous)
  const holds: Array<[RecountFault, boolean]> = [
    ['hash', createHash('sha256').update(found.file).digest('hex') === found.sha256],
    ['number', publication.number === found.number],
    ['signature', check.signature !== 'wrong'],
    ['key', check.signature !== 'unknown'],
    ['text', check.authoritative && check.texts.every((it) => it)],
    ['outcome', check.outcome],
    ['votes', nameless(publication.vote) === nameless(kept)],
    ['previous', (publication.previous && canonicalJson(publication.previous)) === previous],
  ]
  const faults = holds.filter(([, it]) => !it).map(([fault]) => fault)
  return { faults, counted: check.outcome ? publication.outcome.heads : null }
}

/** What was said last, as text that is the same whatever electors and services are called and in which order they stand. */
function nameless(record: VoteRecord): string {
  const { rule, opensAt, closesAt } = record
  const groupOf = ({ chapter }: { chapter: string }) => (countsChapters(rule) ? chapter : '')
  const services = Map.groupBy(countVote(record).lastBallots, groupOf)
  const said = [...services.values()].map((of) => of.map(({ choice }) => choice).sort())
  return canonicalJson([rule, opensAt, closesAt, said.map((it) => canonicalJson(it)).sort()])
}
