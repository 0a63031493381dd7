import { keyedHash } from '~/lib/tokens.server'
import type { VoteRecord } from '../vote/vote-record'

/**
 * The record of a vote as everybody may read it: electors become e1, e2 … in an order that follows from
 * no name and no id and is another one for each position, and whoever was none x1, x2 …; each keeps her
 * chapter, by which double majorities are counted, and the outcome is the same.
 */
export function hideElectors(record: VoteRecord, number: string): VoteRecord {
  const electors = record.electors
    .map((it) => ({ ...it, place: keyedHash(`elector\n${number}\n${it.id}`).toString('hex') }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
  const hidden = new Map(electors.map(({ id }, at) => [id, `e${at + 1}`]))
  const strangers = new Set(record.ballots.map((it) => it.elector).filter((it) => !hidden.has(it)))
  for (const [at, id] of [...strangers].entries()) hidden.set(id, `x${at + 1}`)

  return {
    rule: record.rule,
    opensAt: record.opensAt,
    closesAt: record.closesAt,
    electors: electors.map(({ id, chapter }) => ({ id: hidden.get(id) ?? '', chapter })),
    ballots: record.ballots.map(({ elector, choice, at }) => ({
      elector: hidden.get(elector) ?? '',
      choice,
      at,
    })),
  }
}
