import { keyedHash } from '~/lib/tokens.server'
import { countVote } from '../vote/count-vote'
import { countsChapters, type VoteRecord } from '../vote/vote-record'

/**
 * The record of a vote as everybody may read it. Electors become e1, e2 …, their services s1, s2 …, each in
 * an order that follows from no name and no id and is another one for each position; a service that has one
 * elector would name her otherwise. Of what each said the last stands, without its hour: all carry that
 * of the opening. Who is counted together stays where the rule counts services, else all are in one; so
 * the result is the same.
 */
export function hideElectors(record: VoteRecord, number: string): VoteRecord {
  const { rule, opensAt, closesAt, electors } = record
  const hidden = (kind: string, letter: string, ids: string[]) => {
    const placeOf = (id: string) => keyedHash(`${kind}\n${number}\n${id}`).toString('hex')
    const placed = [...new Set(ids)].map((id) => ({ id, place: placeOf(id) }))
    placed.sort((one, other) => (one.place < other.place ? -1 : 1))
    return new Map(placed.map(({ id }, at) => [id, `${letter}${at + 1}`]))
  }
  const elector = hidden(
    'elector',
    'e',
    electors.map(({ id }) => id),
  )
  const chapter = hidden(
    'chapter',
    's',
    electors.map((it) => it.chapter),
  )
  const chapterOf = new Map(electors.map((it) => [it.id, it.chapter]))
  const last = new Map(countVote(record).lastBallots.map((it) => [it.elector, it.choice]))
  const inOrder = [...elector]
  return {
    ...{ rule, opensAt, closesAt },
    electors: inOrder.map(([id, name]) => ({
      id: name,
      chapter: (countsChapters(rule) && chapter.get(chapterOf.get(id) ?? '')) || 's1',
    })),
    ballots: inOrder.flatMap(([id, name]) => {
      const choice = last.get(id) ?? 'none'
      return choice === 'none' ? [] : [{ elector: name, choice, at: opensAt }]
    }),
  }
}
