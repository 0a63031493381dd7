import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { addSection } from '~/features/positions/drafting/add-section.server'
import { beginPosition } from '~/features/positions/drafting/begin-position.server'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { withdrawPosition } from '~/features/positions/drafting/withdraw-position.server'
import { writeSection } from '~/features/positions/drafting/write-section.server'
import { attendVotes } from '~/features/positions/vote/attend-votes.server'
import { cancelVote } from '~/features/positions/vote/cancel-vote.server'
import { closeVote } from '~/features/positions/vote/close-vote.server'
import { getVote } from '~/features/positions/vote/get-vote.server'
import { openVote } from '~/features/positions/vote/open-vote.server'
import { prepareVote } from '~/features/positions/vote/prepare-vote.server'
import { readOutcome } from '~/features/positions/vote/read-outcome.server'
import { setVote } from '~/features/positions/vote/set-vote.server'
import {
  buildVote,
  emptyBoard,
  inMinutes,
  say,
  setOn,
  simpleRule,
  voteForm,
} from '../../factories/board-votes.ts'
import { buildCouncillor, buildDraft } from '../../factories/drafts.ts'
import { buildMember, statusOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'

const jobsFor = (name: string) =>
  db.$queryRaw<Array<{ at: Date; payload: Record<string, string> }>>`
    SELECT j.run_at AS at, j.payload FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = ${name}
    ORDER BY j.id DESC`
const electorsOf = async (voteId: string) =>
  (await db.voteElector.findMany({ where: { voteId } })).map(({ memberId }) => memberId).sort()
const writeMore = ({ writer, positionId, sectionId }: Awaited<ReturnType<typeof buildDraft>>) =>
  writeSection(
    writer,
    { positionId, sectionId, language: 'en' },
    { heading: 'Why', body: `New words ${uuidv7()}.`, version: 1 },
  )

describe('setting a vote', () => {
  test('opens it at once: text, rule and electorate are written down, and its jobs are set', async () => {
    await emptyBoard()
    const draft = await buildDraft()
    const { writer, other, chair, positionId } = draft
    const form = await voteForm(draft)
    const types = ['positions.vote_set', 'positions.vote_opened'] as const
    const set = await leaving([...types], () => setVote(chair, positionId, form), 'board')
    const { voteId } = set as { voteId: string }
    expect(await electorsOf(voteId)).toEqual([writer, other, chair].map((it) => it.memberId).sort())
    expect(await db.voteText.findMany({ where: { voteId } })).toEqual([
      {
        voteId,
        language: 'en',
        title: 'Equipment that fits',
        body: '## Why\n\nBecause it protects.\n\nAlways.\n',
      },
    ])
    const vote = await getVote(chair, await getDraft(chair, positionId), null)
    expect(vote).toMatchObject({ stage: 'open', number: 1, rule: simpleRule, others: [] })
    const [close] = await jobsFor('close_vote')
    expect(close?.payload).toEqual({ voteId })
    expect(close?.at.toISOString()).toBe(vote?.closesAt)
    const [remind] = await jobsFor('remind_of_vote')
    expect(close && remind && close.at.getTime() - remind.at.getTime()).toBeGreaterThan(0)
    expect((await jobsFor('tell_of_vote'))[0]?.payload).toEqual({ voteId })
  })

  test('on another text than she saw does nothing', async () => {
    const draft = await buildDraft()
    const form = await voteForm(draft)
    await writeMore(draft)
    const set = await leaving([], () => setVote(draft.chair, draft.positionId, form))
    expect(set).toEqual({ stale: true })
    expect(await db.positionVote.count({ where: { positionId: draft.positionId } })).toBe(0)
  })

  test('is refused where there is a title and nothing else', async () => {
    const chair = await buildCouncillor('chair')
    const begun = { formKey: uuidv7(), heading: 'A title', language: 'en' as const }
    const { positionId } = await beginPosition(chair, begun)
    expect((await prepareVote(await getDraft(chair, positionId))).mark).toBeNull()
    const draft = { ...(await buildDraft()), chair, positionId }
    const form = await voteForm(draft, { mark: 'a'.repeat(64) })
    expect(await setVote(chair, positionId, form)).toEqual({
      errors: { mark: ['vote:text.nothing'] },
    })
  })

  test.each([
    ['past', { opens: inMinutes(-5) }, { opensDay: ['vote:opening.past'] }],
    ['far ahead', { opens: inMinutes(days(400)) }, { opensDay: ['vote:opening.far'] }],
    ['over before it begins', { closes: inMinutes(-5) }, { closesDay: ['vote:closing.past'] }],
    ['short', { closes: inMinutes(30) }, { closesDay: ['vote:closing.short'] }],
    ['long', { closes: inMinutes(days(90)) }, { closesDay: ['vote:closing.long'] }],
    [
      'one that more would have to attend than there are',
      { rule: { ...simpleRule, quorum: { kind: 'number', number: 4 } as const } },
      { quorum: ['vote:never.above_electors'] },
    ],
  ])('is refused at its field when it is %s', async (_, differing, errors) => {
    await emptyBoard()
    const draft = await buildDraft()
    const form = await voteForm(draft, differing)
    expect(await leaving([], () => setVote(draft.chair, draft.positionId, form))).toEqual({
      errors,
    })
  })

  test('is refused where everyone only follows it', async () => {
    await emptyBoard()
    const draft = await buildDraft()
    const observers = [draft.writer, draft.other, draft.chair].map((it) => it.memberId)
    const form = await voteForm(draft, { observers })
    expect(await setVote(draft.chair, draft.positionId, form)).toEqual({
      errors: { electors: ['vote:never.nobody'] },
    })
  })

  test('by fifty at once sets one', async () => {
    const draft = await buildDraft()
    const form = await voteForm(draft)
    const set = await Promise.all(
      Array.from({ length: 50 }, () =>
        setVote(draft.chair, draft.positionId, form).catch((it) => it),
      ),
    )
    expect(set.filter((it) => 'voteId' in it)).toHaveLength(1)
    expect(set.filter((it) => it instanceof Response && it.status === 403)).toHaveLength(49)
    expect(await db.positionVote.count({ where: { positionId: draft.positionId } })).toBe(1)
  })

  test('is for the executive: 403 for others of the board, 404 for anyone else', async () => {
    const draft = await buildDraft()
    const form = await voteForm(draft)
    const { writer, positionId } = draft
    expect(await leaving([], () => statusOf(setVote(writer, positionId, form)))).toBe(403)
    for (const viewer of [
      await buildMember(),
      await buildMember({ office: 'coordinator' }),
      await buildMember({ office: 'chair', of: 'wpon-see', hasFactor: false }),
    ])
      expect(await leaving([], () => statusOf(setVote(viewer, positionId, form)))).toBe(404)
  })
})

describe('what a vote binds', () => {
  test('is the whole text, by whomever, until it is called off', async () => {
    await emptyBoard()
    const draft = await buildDraft()
    const vote = await setOn(draft, { opens: inMinutes(60), closes: inMinutes(days(2)) })
    const { writer, chair, positionId } = vote
    const words = { formKey: uuidv7(), heading: 'More', body: 'More.' }
    expect(await statusOf(writeMore(vote))).toBe(403)
    expect(await statusOf(addSection(writer, positionId, words))).toBe(403)
    expect(await statusOf(withdrawPosition(chair, positionId, 2))).toBe(403)
    expect(await statusOf(cancelVote(writer, positionId))).toBe(403)
    await leaving(['positions.vote_cancelled'], () => cancelVote(chair, positionId), 'board')
    expect(await getVote(chair, await getDraft(chair, positionId), null)).toBeNull()
    await writeMore(vote)
    moveClock(61)
    await leaving([], () => openVote(vote))
    moveClock(days(2) + 1)
    await leaving([], () => closeVote(vote))
  })

  test('an open vote is called off by nobody', async () => {
    const { chair, positionId } = await buildVote()
    expect(await leaving([], () => statusOf(cancelVote(chair, positionId)))).toBe(403)
  })

  test('a vote that was lost frees the text for another, one that carried keeps it', async () => {
    const first = await buildVote()
    moveClock(121)
    await closeVote(first)
    const { chair, positionId } = first
    expect((await getVote(chair, await getDraft(chair, positionId), null))?.result).toBe('lost')
    await writeMore(first)
    const second = await setOn(first)
    await say(chair, second.voteId, 'for')
    moveClock(242)
    await closeVote(second)
    const vote = await getVote(chair, await getDraft(chair, positionId), null)
    expect(vote).toMatchObject({ number: 2, result: 'carried', others: [1] })
    expect(await statusOf(writeMore(first))).toBe(403)
    const earlier = await getVote(chair, await getDraft(chair, positionId), 1)
    expect(earlier?.result).toBe('lost')
    expect(await statusOf(getVote(chair, await getDraft(chair, positionId), 3))).toBe(404)
  })
})

describe('the electorate', () => {
  test('is who sat on the board, vetted, at the moment of the opening, however late it opens', async () => {
    await emptyBoard()
    const draft = await buildDraft()
    const span = { opens: inMinutes(60), closes: inMinutes(days(2)) }
    const observer = await buildCouncillor()
    const vote = await setOn(draft, { ...span, observers: [observer.memberId] })
    const unvetted = await buildCouncillor()
    await db.vetting.updateMany({
      where: { memberId: unvetted.memberId },
      data: { until: new Date() },
    })
    const joined = await buildCouncillor()
    await leaving([], () => openVote(vote))
    moveClock(70)
    const late = await buildCouncillor()
    await db.mandate.updateMany({
      where: { membership: { memberId: late.memberId } },
      data: { from: new Date(Date.now() + 65 * 60_000) },
    })
    await db.mandate.updateMany({
      where: { membership: { memberId: draft.other.memberId } },
      data: { until: new Date(Date.now() + 65 * 60_000) },
    })
    await leaving(['positions.vote_opened'], () => openVote(vote), 'board')
    expect(await electorsOf(vote.voteId)).toEqual(
      [draft.writer, draft.other, draft.chair, joined].map((it) => it.memberId).sort(),
    )
    await leaving([], () => openVote(vote))
  })

  test('is added to by nobody, and no ballot or result is changed', async () => {
    const { voteId, chair, writer } = await buildVote()
    const late = await buildCouncillor()
    const forged = { voteId, memberId: late.memberId, chapterId: 'serbia-moi' }
    await expect(db.voteElector.create({ data: forged })).rejects.toThrow(/frozen/)
    await say(chair, voteId, 'against')
    const change = db.ballot.updateMany({ data: { choice: 'for' } })
    await expect(change).rejects.toThrow(/stands/)
    await expect(
      db.positionVote.update({ where: { id: voteId }, data: { closesAt: new Date() } }),
    ).rejects.toThrow(/stands/)
    moveClock(121)
    await closeVote({ voteId })
    await expect(
      db.positionVote.update({ where: { id: voteId }, data: { result: 'carried' } }),
    ).rejects.toThrow(/stands/)
    const { id: electorId } = await db.voteElector.findFirstOrThrow({
      where: { voteId, memberId: writer.memberId },
    })
    const stuffed = { electorId, number: 1, choice: 'for', at: new Date() }
    await expect(db.ballot.create({ data: stuffed })).rejects.toThrow(/outside/)
  })
})

describe('counting', () => {
  test('comes at the close, once, by whoever of fifty is first', async () => {
    const vote = await buildVote()
    await say(vote.chair, vote.voteId, 'for')
    await leaving([], () => closeVote(vote))
    moveClock(121)
    const jobs = (await jobsFor('tell_of_vote')).length
    await leaving(
      ['positions.vote_closed'],
      () => Promise.all(Array.from({ length: 50 }, () => closeVote(vote))),
      'board',
    )
    expect((await jobsFor('tell_of_vote')).length).toBe(jobs + 1)
  })

  test('is done by the sweep where the job was lost, opening first what never opened', async () => {
    const draft = await buildDraft()
    const vote = await setOn(draft, { opens: inMinutes(5), closes: inMinutes(120) })
    moveClock(10)
    await attendVotes()
    const found = async () =>
      getVote(draft.chair, await getDraft(draft.chair, draft.positionId), null)
    expect((await found())?.stage).toBe('open')
    moveClock(121)
    expect((await found())?.stage).toBe('counting')
    await attendVotes()
    expect(await found()).toMatchObject({ stage: 'over', result: 'lost' })
    const never = await setOn(draft, { opens: inMinutes(5), closes: inMinutes(120) })
    moveClock(121 + 121)
    await attendVotes()
    expect(await electorsOf(never.voteId)).toHaveLength(
      await electorsOf(vote.voteId).then((it) => it.length),
    )
    expect((await found())?.result).toBe('lost')
  })

  test('is whole or not at all: what dies half-way is done again, and no ballot is lost', async () => {
    const vote = await buildVote()
    await say(vote.chair, vote.voteId, 'for')
    await say(vote.writer, vote.voteId, 'against')
    moveClock(121)
    await db.$executeRawUnsafe(`CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`)
    await db.$executeRawUnsafe(
      `CREATE TRIGGER die BEFORE INSERT ON activity FOR EACH ROW EXECUTE FUNCTION die()`,
    )
    await expect(closeVote(vote)).rejects.toThrow()
    await db.$executeRawUnsafe('DROP FUNCTION die CASCADE')
    const { countedAt, result } = await db.positionVote.findUniqueOrThrow({
      where: { id: vote.voteId },
    })
    expect([countedAt, result]).toEqual([null, null])
    await leaving(['positions.vote_closed'], () => closeVote(vote), 'board')
    const told = await readOutcome({ id: vote.voteId, stage: 'over' })
    expect(told?.outcome).toMatchObject({
      result: 'lost',
      heads: { for: 1, against: 1, silent: 1 },
    })
  })

  test('below quorum tells nothing but that', async () => {
    const quorum = { kind: 'number', number: 2 } as const
    const vote = await buildVote({ rule: { ...simpleRule, quorum } })
    await say(vote.chair, vote.voteId, 'for', 'A reason.')
    expect(await readOutcome({ id: vote.voteId, stage: 'open' })).toBeNull()
    moveClock(121)
    await closeVote(vote)
    expect(await readOutcome({ id: vote.voteId, stage: 'over' })).toEqual({
      outcome: { result: 'no_quorum' },
      roll: [],
    })
  })
})
