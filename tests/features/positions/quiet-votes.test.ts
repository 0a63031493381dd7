import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { getTimeline } from '~/features/positions/drafting/get-timeline.server'
import { listDrafts } from '~/features/positions/drafting/list-drafts.server'
import { closeVote } from '~/features/positions/vote/close-vote.server'
import { findOpenPaper } from '~/features/positions/vote/find-open-paper.server'
import { getVote } from '~/features/positions/vote/get-vote.server'
import { listBallotPapers } from '~/features/positions/vote/list-ballot-papers.server'
import { readBallotPaper } from '~/features/positions/vote/read-ballot-paper.server'
import { readOutcome } from '~/features/positions/vote/read-outcome.server'
import type { Choice } from '~/features/positions/vote/vote-record'
import { type BuiltVote, emptyBoard, say, setOn } from '../../factories/board-votes.ts'
import { buildCouncillor, buildDraft } from '../../factories/drafts.ts'
import { moveClock } from '../../support/clock.ts'
import { runJobs } from '../../support/jobs.ts'
import { emptyOutbox, takeOutbox } from '../../support/outbox.ts'
import { callsOf } from '../../support/statements.ts'

type World = BuiltVote & { voters: MemberViewer[]; silent: MemberViewer; observer: MemberViewer }

/** A vote of a board of six, and of one who looks on. */
async function build(): Promise<World> {
  await emptyBoard()
  const [silent, fourth, fifth] = [
    await buildCouncillor(),
    await buildCouncillor(),
    await buildCouncillor(),
  ]
  const draft = await buildDraft()
  const observer = await buildCouncillor()
  const vote = await setOn(draft, { observers: [observer.memberId] })
  return { ...vote, silent, observer, voters: [vote.writer, vote.other, vote.chair, fourth, fifth] }
}

const said: Array<[Choice, string]> = [
  ['for', 'A reason of some length.'],
  ['against', ''],
  ['abstain', 'Both are right.'],
  ['recuse', 'My brother sells them.'],
  ['none', ''],
]

/** Each of five says something else; the last takes back what she said. */
async function voteAll({ voters, voteId }: World): Promise<void> {
  expect(voters).toHaveLength(said.length)
  for (const [at, voter] of voters.entries()) {
    const [choice, reason] = said[at] ?? ['for', '']
    if (choice === 'none') await say(voter, voteId, 'for')
    await say(voter, voteId, choice, reason)
  }
  expect(await db.ballot.count({ where: { elector: { voteId } } })).toBe(6)
}

/** Everything of a vote that an elector who has not voted reads while it is open. */
async function read({ voteId, positionId }: World, reader: MemberViewer) {
  const draft = await getDraft(reader, positionId)
  const vote = await getVote(reader, draft, null)
  if (!vote) throw new Error('no vote')
  const row = await db.positionVote.findUniqueOrThrow({ where: { id: voteId } })
  return [
    ...[vote.stage, await readOutcome(vote), await findOpenPaper(reader, row)],
    ...[await listDrafts(reader, 1), await getTimeline(reader, draft, 1)],
    ...[await listBallotPapers(reader, 1), await readBallotPaper(reader, voteId, null)],
  ]
}

/** What is asked of the database, but for the moment at which it is. */
const asked = async (work: () => Promise<unknown>) =>
  JSON.stringify(await callsOf(work), null, 1).replace(
    /"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[^"]*"/g,
    '"moment"',
  )

describe('with no ballot, and once five have said something each in her own way,', () => {
  test('who has not voted reads the same, by the same statements with the same values', async () => {
    const world = await build()
    const { silent } = world
    // The first time may keep parts of what is read.
    const before = await read(world, silent)
    expect(before.slice(0, 3)).toEqual(['open', null, world.voteId])
    const without = await asked(() => read(world, silent))
    await voteAll(world)
    expect(await asked(() => read(world, silent))).toBe(without)
    expect(await read(world, silent)).toEqual(before)
    // Her own, in her list and on her paper.
    expect(without.match(/FROM [^ ]*ballot\W/g)).toHaveLength(2)
  })

  test('the close writes to the same people, in the same order and words', async () => {
    const mails: string[][] = []
    for (const isVoted of [false, true]) {
      const world = await build()
      if (isVoted) await voteAll(world)
      await runJobs()
      await emptyOutbox()
      moveClock(121)
      await closeVote(world)
      await runJobs()
      moveClock(0)
      const { voters, silent, observer } = world
      const people = [...voters, silent, observer].map(({ memberId }) => memberId)
      const told = await Promise.all(
        (await takeOutbox()).map(async (mail) => {
          const { id } = await db.member.findFirstOrThrow({ where: { email: mail.to } })
          return `${people.indexOf(id)} ${mail.subject} ${mail.text}`
        }),
      )
      mails.push(told.sort())
    }
    const [without, having] = mails
    expect(without?.map((it) => it[0])).toEqual([...'0123456'])
    expect(having).toEqual(without)
  })
})
