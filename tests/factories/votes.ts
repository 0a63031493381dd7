import { db } from '~/db.server'
import type { Choice } from '~/features/positions/vote/vote-record'
import { type BuiltDraft, buildDraft } from './drafts.ts'

export type BuiltVote = BuiltDraft & { voteId: string }

const rule = {
  majority: { kind: 'simple', base: 'cast' },
  quorum: { kind: 'number', number: 2 },
  chapterQuorum: { kind: 'none' },
  chapterMajority: null,
}

const votes: Array<[chapterId: string, choice: Choice]> = [
  ['serbia-moi', 'for'],
  ['albania-asp', 'for'],
  ['bulgaria-moi', 'abstain'],
  ['croatia-moi', 'against'],
]

/** A draft that the board carried by two votes to one, in English and Albanian, last week. */
export async function buildCarriedVote(): Promise<BuiltVote> {
  const built = await buildDraft()
  const voteId = await writeVote(built.positionId, 'carried')
  return { ...built, voteId }
}

/** The rows of a vote that was counted, as the board left them. */
export async function writeVote(positionId: string, result: 'carried' | 'lost'): Promise<string> {
  const day = (days: number) => new Date(Date.now() - days * 86_400_000)
  const number = (await db.positionVote.count({ where: { positionId } })) + 1
  const times = { setAt: day(10), opensAt: day(9), closesAt: day(2) }
  const { id } = await db.positionVote.create({
    data: { positionId, number, audience: 'board', rule, ...times },
  })
  await db.voteText.createMany({
    data: [
      {
        ...{ voteId: id, language: 'en', title: 'Equipment that fits' },
        body: '# Why\n\nBecause it **protects**.\n',
      },
      { voteId: id, language: 'sq', title: 'Pajisje që rrinë mirë', body: 'Sepse *mbrojnë*.\n' },
    ],
  })
  const electors: Array<{ electorId: string; choice: Choice }> = []
  for (const [chapterId, choice] of votes) {
    const elector = await db.voteElector.create({ data: { voteId: id, chapterId } })
    electors.push({ electorId: elector.id, choice })
  }
  await db.positionVote.update({ where: { id }, data: { openedAt: day(9) } })
  await db.ballot.createMany({
    data: electors.map((it) => ({ ...it, number: 1, at: day(5) })),
  })
  await db.positionVote.update({ where: { id }, data: { countedAt: day(2), result } })
  return id
}
