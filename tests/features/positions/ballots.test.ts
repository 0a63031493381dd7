import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { getTimeline } from '~/features/positions/drafting/get-timeline.server'
import { castBallot } from '~/features/positions/vote/cast-ballot.server'
import { closeVote } from '~/features/positions/vote/close-vote.server'
import { countVote } from '~/features/positions/vote/count-vote'
import { findOpenPaper } from '~/features/positions/vote/find-open-paper.server'
import { getVote } from '~/features/positions/vote/get-vote.server'
import { hasBallotPaper } from '~/features/positions/vote/has-ballot-paper.server'
import { listBallotPapers } from '~/features/positions/vote/list-ballot-papers.server'
import { readBallotPaper } from '~/features/positions/vote/read-ballot-paper.server'
import { readOutcome } from '~/features/positions/vote/read-outcome.server'
import { readVoteRecord } from '~/features/positions/vote/read-vote-record.server'
import { remindOfVote } from '~/features/positions/vote/remind-of-vote.server'
import { tellOfVote } from '~/features/positions/vote/tell-of-vote.server'
import { type BuiltVote, buildVote, say } from '../../factories/board-votes.ts'
import { buildCouncillor } from '../../factories/drafts.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { moveClock } from '../../support/clock.ts'

const ballotsOf = (voteId: string) =>
  db.ballot.findMany({ where: { elector: { voteId } }, orderBy: { id: 'asc' } })
const recordedFor = ({ memberId }: MemberViewer) => `member:${memberId}`
const said = { choice: 'for', reason: '', seen: 0 } as const
const told = async () =>
  (
    await db.$queryRaw<Array<{ payload: { memberId: string } }>>`
      SELECT j.payload FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'send_vote_news'`
  ).map(({ payload }) => payload.memberId)
const forgetJobs = () => db.$executeRaw`DELETE FROM graphile_worker._private_jobs`

async function close(vote: BuiltVote) {
  moveClock(121)
  await closeVote(vote)
  return readOutcome({ id: vote.voteId, stage: 'over' })
}

describe('casting', () => {
  test('is written down once, and in the record for herself alone', async () => {
    const { voteId, chair } = await buildVote()
    const cast = () => castBallot(chair, voteId, said)
    const own = recordedFor(chair)
    expect(await leaving(['positions.ballot_cast'], cast, own)).toEqual({ outcome: 'cast' })
    expect(await leaving([], cast)).toEqual({ outcome: 'cast' })
    expect(await ballotsOf(voteId)).toHaveLength(1)
    const paper = await readBallotPaper(chair, voteId, null)
    expect(paper).toMatchObject({ choice: 'for', reason: '', seen: 1, stage: 'open' })
    const row = await db.activity.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(Object.keys(row.data as object).sort()).toEqual(['positionId', 'voteId'])
  })

  test('may be changed and taken back until the close; the last word stands', async () => {
    const vote = await buildVote()
    const { voteId, chair, writer, other } = vote
    await say(chair, voteId, 'for', 'First.')
    await say(chair, voteId, 'against', 'On second thoughts.')
    await say(writer, voteId, 'for')
    await say(writer, voteId, 'none')
    await say(other, voteId, 'recuse', 'My brother sells it.')
    expect(await ballotsOf(voteId)).toHaveLength(5)
    const outcome = await close(vote)
    expect(outcome?.outcome).toMatchObject({
      result: 'lost',
      heads: { for: 0, against: 1, recused: 1, silent: 1, eligible: 2 },
    })
    const roll = new Map(outcome?.roll.map(({ name, ...it }) => [name, it]))
    expect(roll.get(chair.displayName)).toMatchObject({
      ...{ choice: 'against', reason: 'On second thoughts.', hasLeft: false },
    })
    expect(roll.get(writer.displayName)).toMatchObject({ choice: 'none', reason: null })
    expect(roll.get(other.displayName)).toMatchObject({ choice: 'recuse' })
  })

  test('by a form older than what she said on another device is told so, and does nothing', async () => {
    const { voteId, chair } = await buildVote()
    await say(chair, voteId, 'against')
    expect(await leaving([], () => castBallot(chair, voteId, said))).toEqual({
      ...{ outcome: 'overtaken', choice: 'against' },
    })
  })

  test('on fifty devices at once: one is counted, the others hear what stands', async () => {
    const { voteId, chair } = await buildVote()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        castBallot(chair, voteId, { ...said, choice: n % 2 ? 'for' : 'against' }),
      ),
    )
    const [ballot, ...more] = await ballotsOf(voteId)
    expect(more).toEqual([])
    const stands = ballot?.choice
    for (const [n, it] of answers.entries())
      expect(it).toEqual(
        (n % 2 ? 'for' : 'against') === stands
          ? { outcome: 'cast' }
          : { outcome: 'overtaken', choice: stands },
      )
  })

  test('from the close on changes nothing, but what was said before is known', async () => {
    const { voteId, chair, writer } = await buildVote()
    await say(chair, voteId, 'for')
    moveClock(120)
    expect(await leaving([], () => say(writer, voteId, 'against'))).toEqual({ outcome: 'closed' })
    expect(await leaving([], () => castBallot(chair, voteId, said))).toEqual({ outcome: 'cast' })
    expect(await ballotsOf(voteId)).toHaveLength(1)
  })

  test('is for the frozen electorate: who came later, who follows, who is suspended and anyone else get 404', async () => {
    const observer = await buildCouncillor()
    const { voteId, writer } = await buildVote({ observers: [observer.memberId] })
    await db.suspension.create({
      data: {
        ...{ memberId: writer.memberId, chapterId: 'serbia-moi', reason: 'a reason' },
        ...{ from: new Date(Date.now() - 60_000), until: new Date(Date.now() + 86_400_000) },
      },
    })
    for (const viewer of [
      ...[observer, await buildCouncillor(), await buildMember()],
      await viewerOf(writer.memberId),
    ]) {
      expect(await leaving([], () => statusOf(castBallot(viewer, voteId, said)))).toBe(404)
      expect(await statusOf(readBallotPaper(viewer, voteId, null))).toBe(404)
      expect((await listBallotPapers(viewer, 1)).papers).toEqual([])
    }
    const { chair } = await buildVote()
    for (const id of ['no-id', '01890000-0000-7000-8000-000000000000', voteId])
      expect(await statusOf(castBallot(chair, id, said))).toBe(404)
  })

  test('by one who left the board while it is open counts, and the record says so', async () => {
    const vote = await buildVote()
    const { voteId, other } = vote
    await db.mandate.updateMany({
      where: { membership: { memberId: other.memberId } },
      data: { until: new Date() },
    })
    await db.vetting.updateMany({
      where: { memberId: other.memberId },
      data: { until: new Date() },
    })
    moveClock(1)
    const after = await viewerOf(other.memberId)
    expect(await statusOf(getDraft(after, vote.positionId))).toBe(404)
    expect((await listBallotPapers(after, 1)).papers).toMatchObject([{ voteId, stage: 'open' }])
    await say(after, voteId, 'for', 'I was there.')
    const outcome = await close(vote)
    expect(outcome?.outcome.result).toBe('carried')
    expect(outcome?.roll.filter(({ hasLeft }) => hasLeft)).toEqual([
      expect.objectContaining({ name: other.displayName, choice: 'for', reason: 'I was there.' }),
    ])
  })

  test('while it is counted waits, and is in or told that it was late', async () => {
    const vote = await buildVote()
    moveClock(121)
    const counting = closeVote(vote)
    const late = await Promise.all(
      [vote.chair, vote.writer, vote.other].map((it) => castBallot(it, vote.voteId, said)),
    )
    await counting
    expect(late.map(({ outcome }) => outcome)).toEqual(['closed', 'closed', 'closed'])
    expect(countVote(await readVoteRecord(vote.voteId)).heads.silent).toBe(3)
  })
})

describe('before the close', () => {
  /** All that a member gets to see of a vote, whatever she is in it. */
  async function everything(viewer: MemberViewer, { voteId, positionId }: BuiltVote) {
    const draft = await getDraft(viewer, positionId)
    const vote = await getVote(viewer, draft, null)
    return {
      ...{ draft, vote, outcome: vote && (await readOutcome(vote)) },
      timeline: await getTimeline(viewer, draft, 1),
      paper: (await hasBallotPaper(viewer, voteId))
        ? await readBallotPaper(viewer, voteId, null)
        : null,
      papers: await listBallotPapers(viewer, 1),
      open: await findOpenPaper(viewer, draft.vote),
      activities: await db.activity.findMany({
        where: { audience: { in: [...viewer.audiences] } },
      }),
    }
  }

  test('nobody but the voter sees that she voted, nor what', async () => {
    const observer = await buildCouncillor()
    const vote = await buildVote()
    const others = [vote.writer, vote.other, await viewerOf(observer.memberId)].filter((it) =>
      it.audiences.includes('board'),
    )
    const before = await Promise.all(others.map((it) => everything(it, vote)))
    await say(vote.chair, vote.voteId, 'against', 'Quite a reason.')
    const after = await Promise.all(others.map((it) => everything(it, vote)))
    expect(after).toEqual(before)
    expect(JSON.stringify(after)).not.toMatch(/Quite a reason|ballot_cast/)
  })
})

describe('the mails', () => {
  test('go to each elector and observer as it opens and is counted', async () => {
    const vote = await buildVote()
    const electors = [vote.writer, vote.other, vote.chair].map((it) => it.memberId)
    const observer = await buildMember()
    await db.voteObserver.create({ data: { voteId: vote.voteId, memberId: observer.memberId } })
    await forgetJobs()
    await tellOfVote(vote)
    expect((await told()).sort()).toEqual([...electors, observer.memberId].sort())
  })

  test('remind, before the close, those alone who say nothing', async () => {
    const vote = await buildVote()
    const { voteId, chair, writer, other } = vote
    await say(chair, voteId, 'abstain')
    await say(writer, voteId, 'for')
    await say(writer, voteId, 'none')
    await forgetJobs()
    await remindOfVote(vote)
    expect((await told()).sort()).toEqual([writer.memberId, other.memberId].sort())
    await forgetJobs()
    moveClock(121)
    await remindOfVote(vote)
    expect(await told()).toEqual([])
  })
})

test('a thousand electors who all vote at once are all counted, each once', async () => {
  const vote = await buildVote()
  const added = await seatThousand(vote.voteId)
  await Promise.all(added.map((it) => castBallot(it, vote.voteId, said)))
  moveClock(121)
  await closeVote(vote)
  const { heads } = countVote(await readVoteRecord(vote.voteId))
  expect(heads).toMatchObject({ electors: 1_003, for: 1_000, silent: 3 })
}, 120_000)

/** A thousand more electors by rows alone; the freezing of that many is no matter here. */
async function seatThousand(voteId: string): Promise<MemberViewer[]> {
  await db.$executeRawUnsafe('ALTER TABLE vote_elector DISABLE TRIGGER vote_elector_before_vote')
  const one = await buildMember()
  const rows: Array<{ id: string }> = await db.$queryRaw`
    INSERT INTO member (email, email_key, display_name, given_name, family_name, name_key, display_key)
    SELECT 'elector' || n || '@test.example', 'elector' || n || '@test.example', 'Elector ' || n, 'Test', 'Elector', 'test elector', 'elector ' || n
    FROM generate_series(1, 1000) n RETURNING id`
  await db.voteElector.createMany({
    data: rows.map(({ id }) => ({ voteId, memberId: id, chapterId: 'serbia-moi' })),
  })
  await db.$executeRawUnsafe('ALTER TABLE vote_elector ENABLE TRIGGER vote_elector_before_vote')
  return rows.map(({ id }) => ({ ...one, memberId: id, audiences: [`member:${id}`] }))
}
