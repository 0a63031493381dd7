import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { postReply } from '~/features/discussions/post-reply.server'
import { startThread } from '~/features/discussions/start-thread.server'
import { eraseMember } from '~/features/leaving/erase-member.server'
import { resignMemberships } from '~/features/leaving/resign-memberships.server'
import { consentToPair } from '~/features/mentoring/consents/consent-to-pair.server'
import { refusePair } from '~/features/mentoring/consents/refuse-pair.server'
import { endPairing } from '~/features/mentoring/pairs/end-pairing.server'
import { gatherOwnPairs } from '~/features/mentoring/pairs/gather-own-pairs.server'
import { getRoom } from '~/features/mentoring/pairs/get-room.server'
import { listOwnPairs } from '~/features/mentoring/pairs/list-own-pairs.server'
import { pausePairing } from '~/features/mentoring/pairs/pause-pairing.server'
import { resumePairing } from '~/features/mentoring/pairs/resume-pairing.server'
import { seekMentor } from '~/features/mentoring/pairs/seek-mentor.server'
import { settlePairs } from '~/features/mentoring/pairs/settle-pairs.server'
import { writeNote } from '~/features/mentoring/pairs/write-note.server'
import { type BuiltPair, buildPair } from '../../factories/pairs.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'
import { emptyOutbox, takeOutbox } from '../../support/outbox.ts'

type Types = Parameters<typeof leaving>[0]
const inRoom = <Answer>({ pairingId }: BuiltPair, types: Types, command: () => Promise<Answer>) =>
  leaving(types, command, `pairing:${pairingId}`)
const words = () => ({ formKey: uuidv7(), body: 'Good morning.', language: 'en' as const })
const rowOf = ({ pairingId }: BuiltPair) =>
  db.pairing.findUniqueOrThrow({ where: { id: pairingId } })

const keepApart = ({ mentee, mentor }: Pick<BuiltPair, 'mentor' | 'mentee'>) =>
  db.memberBlock.create({
    data: {
      ...{ memberId: mentee.memberId, blockedId: mentor.memberId },
      ...{ scope: 'pairing', from: new Date() },
    },
  })

async function talk({ pairingId, mentor }: BuiltPair) {
  const { id } = await db.space.findFirstOrThrow({ where: { audience: `pairing:${pairingId}` } })
  const { threadId } = await startThread(mentor, id, { ...words(), title: 'Two' })
  return { spaceId: id, threadId }
}

/** Who was mailed by the jobs that wait, and that the words tell nothing. */
async function mailed(): Promise<string[]> {
  await runJobs()
  const mails = await takeOutbox()
  for (const { subject, text } of mails)
    expect(subject + text).not.toMatch(/mentor(?!ing)|pair|pause|end|block|Test /i)
  return mails.map(({ to }) => to).toSorted()
}
async function addressesOf(...viewers: MemberViewer[]): Promise<string[]> {
  const rows = await db.member.findMany({ where: { id: { in: viewers.map((it) => it.memberId) } } })
  return rows.map(({ email }) => email).toSorted()
}

describe('a pause', () => {
  test('by either stops all writing, the conversation too, until she who asked lets it go on', async () => {
    const pair = await buildPair()
    const { pairingId, mentor, mentee } = pair
    const { spaceId, threadId } = await talk(pair)
    const older = await db.thread.findUniqueOrThrow({ where: { id: threadId } })
    await runJobs()
    await emptyOutbox()
    expect(
      await inRoom(pair, ['mentoring.pair_paused'], () => pausePairing(mentee, pairingId)),
    ).toBe('rests')
    expect(await inRoom(pair, [], () => pausePairing(mentee, pairingId))).toBe('rests')
    expect(await mailed()).toEqual(await addressesOf(mentor, mentee))
    expect(await statusOf(postReply(mentor, threadId, words()))).toBe(403)
    expect(await statusOf(startThread(mentor, spaceId, { ...words(), title: 'Two' }))).toBe(403)
    expect((await getRoom(mentor, pairingId)).state).toBe('rests')
    expect(
      await inRoom(pair, ['mentoring.pair_resumed'], () => resumePairing(mentee, pairingId)),
    ).toBe('goes_on')
    expect(await inRoom(pair, [], () => resumePairing(mentor, pairingId))).toBe('goes_on')
    expect(await postReply(mentee, threadId, words())).toMatchObject({ seq: 2 })
    const newer = await db.thread.findUniqueOrThrow({ where: { id: threadId } })
    expect(newer.version).toBeGreaterThan(older.version + 1)
    expect(await startThread(mentee, spaceId, { ...words(), title: 'Two' })).toHaveProperty(
      'threadId',
    )
  })

  test('fifty at once are one, and so are fifty that go on or end', async () => {
    const pair = await buildPair()
    const { pairingId, mentor, mentee } = pair
    const fifty = (act: (viewer: MemberViewer) => Promise<unknown>) =>
      Promise.all(Array.from({ length: 50 }, (_, n) => act(n % 2 ? mentor : mentee)))
    await inRoom(pair, ['mentoring.pair_paused'], () => fifty((it) => pausePairing(it, pairingId)))
    await inRoom(pair, ['mentoring.pair_resumed'], () =>
      fifty((it) => resumePairing(it, pairingId)),
    )
    await inRoom(pair, ['mentoring.pair_ended'], () =>
      fifty((it) => endPairing(it, pairingId, { isDone: false })),
    )
  })

  test('because of a conflict closes the conversation too, looks the same, and does not go on while it lasts', async () => {
    const pair = await buildPair()
    const { pairingId, mentor, mentee } = pair
    const { threadId } = await talk(pair)
    const block = { memberId: mentee.memberId, blockedId: mentor.memberId, scope: 'pairing' }
    const { id } = await db.memberBlock.create({ data: { ...block, from: new Date() } })
    expect(await rowOf(pair)).toMatchObject({ pausedFor: 'conflict' })
    expect(await statusOf(postReply(mentor, threadId, words()))).toBe(403)
    const [asked, apart] = await Promise.all([
      getRoom(mentor, pairingId),
      getRoom(mentee, pairingId),
    ])
    for (const room of [asked, apart])
      expect(JSON.stringify(room)).not.toMatch(/conflict|block|asked/)
    for (const viewer of [mentor, mentee])
      expect(await inRoom(pair, [], () => resumePairing(viewer, pairingId))).toEqual({
        refused: 'pairs:refused.not_now',
      })
    await db.memberBlock.update({ where: { id }, data: { until: new Date() } })
    expect(await resumePairing(mentee, pairingId)).toBe('goes_on')
    expect(await postReply(mentor, threadId, words())).toMatchObject({ seq: 2 })
  })

  test('that the other asked for is to the letter what a conflict is: record, answer, room', async () => {
    const seenBy = async ({ pairingId, mentor }: BuiltPair) => {
      const answer = await resumePairing(mentor, pairingId)
      const record = await db.activity.findMany({
        where: { subjectId: pairingId, type: { startsWith: 'mentoring.pair_' } },
        orderBy: { id: 'asc' },
      })
      const { can, state, next } = await getRoom(mentor, pairingId)
      return { answer, lines: record.map((it) => [it.type, it.actorId]), can, state, next }
    }
    const asked = await buildPair()
    await pausePairing(asked.mentee, asked.pairingId)
    const apart = await buildPair()
    await keepApart(apart)
    const seen = await seenBy(asked)
    expect(seen.answer).toEqual({ refused: 'pairs:refused.not_now' })
    expect(seen).toEqual(await seenBy(apart))
    // Whoever wants it to rest as well hears the same, until neither does, and reads of her own wish alone.
    const wanted = async ({ mentor, mentee, pairingId }: BuiltPair) =>
      (await Promise.all([mentor, mentee].map((it) => getRoom(it, pairingId)))).map(
        ({ wantsRest }) => wantsRest,
      )
    expect(await wanted(asked)).toEqual([false, true])
    await pausePairing(asked.mentor, asked.pairingId)
    expect(await wanted(asked)).toEqual([true, true])
    expect(await resumePairing(asked.mentee, asked.pairingId)).toEqual(seen.answer)
    await inRoom(asked, ['mentoring.pair_resumed'], () =>
      resumePairing(asked.mentor, asked.pairingId),
    )
    const told = { subjectId: asked.pairingId, type: 'mentoring.pair_resumed' }
    expect((await db.activity.findFirstOrThrow({ where: told })).actorId).toBeNull()
  })

  test('because of a wish of hers ends by her alone: the other cannot tell that there was one', async () => {
    const refused = { refused: 'pairs:refused.not_now' }
    type Two = { id: string; her: MemberViewer; other: MemberViewer }
    const wish = ({ her, other }: Two) => keepApart({ mentee: her, mentor: other })
    const ways: Array<(it: Two) => Promise<unknown>> = [
      // What she wishes, and then does not any more.
      wish,
      // As the other wanted a pause before, and took that back.
      async (it) => {
        await pausePairing(it.other, it.id)
        await wish(it)
        await resumePairing(it.other, it.id)
      },
      // As she tried to go on while her wish stood.
      async (it) => {
        await wish(it)
        expect(await resumePairing(it.her, it.id)).toEqual(refused)
      },
    ]
    for (const way of ways)
      for (const part of ['mentor', 'mentee'] as const) {
        const { pairingId: id, mentor, mentee } = await buildPair()
        const [her, other] = part === 'mentor' ? [mentor, mentee] : [mentee, mentor]
        await way({ id, her, other })
        const hers = { memberId: her.memberId }
        await db.memberBlock.updateMany({ where: hers, data: { until: new Date() } })
        expect(await resumePairing(other, id)).toEqual(refused)
        expect(await resumePairing(her, id)).toBe('goes_on')
      }
  })

  test('is none of a pair that waits: nobody asks for it, and a conflict does not show', async () => {
    const pair = await buildPair({ menteeIn: 'albania-asp' })
    const { pairingId, mentee } = pair
    expect(await inRoom(pair, [], () => pausePairing(mentee, pairingId))).toEqual({
      refused: 'pairs:refused.waits',
    })
    await inRoom(pair, [], () => keepApart(pair))
    expect((await getRoom(mentee, pairingId)).state).toBe('waits')
    expect((await gatherOwnPairs(mentee.memberId))[0]).toMatchObject({ pausedAt: null })
  })

  test('or an end is nobody else’s to ask', async () => {
    const pair = await buildPair()
    const others = [await buildMember({ office: 'coordinator' }), (await buildPair()).mentor]
    for (const viewer of others)
      for (const act of [pausePairing, resumePairing, seekMentor])
        expect(await leaving([], () => statusOf(act(viewer, pair.pairingId)))).toBe(404)
    for (const viewer of others)
      expect(
        await leaving([], () => statusOf(endPairing(viewer, pair.pairingId, { isDone: true }))),
      ).toBe(404)
    const { memberId } = pair.mentee
    await db.vetting.updateMany({ where: { memberId }, data: { until: new Date() } })
    const lapsed = await viewerOf(memberId)
    for (const act of [resumePairing, seekMentor])
      expect(await leaving([], () => statusOf(act(lapsed, pair.pairingId)))).toBe(403)
  })

  test('or an end is open to her whose vetting has ended, and she finds it in the room', async () => {
    const pair = await buildPair()
    const { pairingId } = pair
    const { memberId } = pair.mentee
    await db.vetting.updateMany({ where: { memberId }, data: { until: new Date() } })
    const lapsed = await viewerOf(memberId)
    const { can } = await getRoom(lapsed, pairingId)
    expect(can).toEqual({ act: false, leave: true, seekMentor: false })
    await inRoom(pair, ['mentoring.pair_paused'], () => pausePairing(lapsed, pairingId))
    await inRoom(pair, ['mentoring.pair_ended'], () =>
      endPairing(lapsed, pairingId, { isDone: false }),
    )
  })
})

describe('what never began', () => {
  const ways: Array<[string, (it: BuiltPair) => Promise<unknown>]> = [
    ['is refused', async ({ pairingId }) => refusePair(await coordinatorOf(), pairingId)],
    [
      'is kept apart by then',
      async (pair) => {
        await consentToPair(await coordinatorOf('albania-asp'), pair.pairingId)
        await keepApart(pair)
        await consentToPair(await coordinatorOf(), pair.pairingId)
      },
    ],
    [
      'waits too long',
      async () => {
        moveClock(days(30) + 1)
        await settlePairs()
      },
    ],
    ['is given up', ({ mentee, pairingId }) => endPairing(mentee, pairingId, { isDone: false })],
    ['loses one of the two', ({ mentee }) => resignMemberships(mentee)],
  ]
  const coordinatorOf = (chapterId = 'serbia-moi') =>
    buildMember({ in: chapterId, office: 'coordinator' })

  test.each(ways)('and %s ends in one way, with nothing to read, and one line', async (_, end) => {
    const pair = await buildPair({ menteeIn: 'albania-asp' })
    const { pairingId, mentor } = pair
    await end(pair)
    const [own] = await gatherOwnPairs(mentor.memberId)
    expect(own).toMatchObject({ outcome: 'lapsed', from: null, pausedAt: null, rests: false })
    expect(await statusOf(getRoom(await viewerOf(mentor.memberId), pairingId))).toBe(404)
    expect(await listOwnPairs(await viewerOf(mentor.memberId))).toEqual([])
    const lines = { subjectId: pairingId, audience: `pairing:${pairingId}` }
    const record = await db.activity.findMany({ where: lines, orderBy: { id: 'asc' } })
    expect(record.map((it) => [it.type, it.actorId])).toEqual([
      ['mentoring.pair_proposed', null],
      ['mentoring.pair_ended', null],
    ])
  })
})

describe('an end', () => {
  test('leaves the room to be read for thirty days, by the two alone, and written in no more', async () => {
    const pair = await buildPair()
    const { pairingId, mentor, mentee } = pair
    const { threadId } = await talk(pair)
    await runJobs()
    await emptyOutbox()
    await inRoom(pair, ['mentoring.pair_ended'], () =>
      endPairing(mentee, pairingId, { isDone: false }),
    )
    await inRoom(pair, [], () => endPairing(mentor, pairingId, { isDone: true }))
    expect(await rowOf(pair)).toMatchObject({ outcome: 'ended' })
    expect(await mailed()).toEqual(await addressesOf(mentor, mentee))
    expect(await statusOf(postReply(mentor, threadId, words()))).toBe(403)
    expect(await resumePairing(mentor, pairingId)).toEqual({ refused: 'pairs:refused.over' })
    expect(await pausePairing(mentor, pairingId)).toEqual({ refused: 'pairs:refused.over' })
    moveClock(days(30) - 1)
    expect((await getRoom(await viewerOf(mentor.memberId), pairingId)).state).toBe('over')
    moveClock(days(30) + 1)
    for (const { memberId } of [mentor, mentee]) {
      expect(await statusOf(getRoom(await viewerOf(memberId), pairingId))).toBe(404)
      expect(await listOwnPairs(await viewerOf(memberId))).toEqual([])
    }
  })

  test('is a completion when they say so, or after its time', async () => {
    const done = await buildPair()
    await endPairing(done.mentee, done.pairingId, { isDone: true })
    expect(await rowOf(done)).toMatchObject({ outcome: 'completed' })
    const late = await buildPair()
    moveClock(days(271))
    await endPairing(late.mentor, late.pairingId, { isDone: false })
    expect(await rowOf(late)).toMatchObject({ outcome: 'completed' })
  })

  test('may lead to another mentor, while the round runs', async () => {
    const pair = await buildPair()
    const { pairingId, mentee, mentor } = pair
    const refused = { refused: 'pairs:refused.no_round' }
    await endPairing(mentor, pairingId, { isDone: false })
    expect(await inRoom(pair, [], () => seekMentor(mentee, pairingId))).toEqual(refused)
    const soon = (count: number) => new Date(Date.now() + count * 86_400_000)
    const { id: roundId } = await db.mentoringRound.create({
      data: {
        ...{
          chapterId: 'serbia-moi',
          audience: 'chapter:serbia-moi',
          desk: 'coordination:croatia-moi',
        },
        ...{ title: 'A round', language: 'en', topics: [], weights: {}, seed: 'x' },
        ...{ enrolFrom: soon(-9), enrolUntil: soon(-3), startsAt: soon(-2), endsAt: soon(20) },
      },
    })
    await db.pairing.update({ where: { id: pairingId }, data: { roundId } })
    const announced = (await waitingJobs('tell_of_queue')).length
    expect((await getRoom(mentee, pairingId)).can.seekMentor).toBe(true)
    expect(
      await inRoom(pair, ['mentoring.mentor_sought'], () => seekMentor(mentee, pairingId)),
    ).toBe('asked')
    expect(await inRoom(pair, [], () => seekMentor(mentee, pairingId))).toBe('asked')
    expect(await waitingJobs('tell_of_queue')).toHaveLength(announced + 1)
    moveClock(days(21))
    expect(await inRoom(pair, [], () => seekMentor(mentor, pairingId))).toEqual(refused)
    const running = await buildPair()
    await db.pairing.update({ where: { id: running.pairingId }, data: { roundId } })
    moveClock(0)
    expect(await seekMentor(running.mentee, running.pairingId)).toEqual(refused)
  })
})

describe('time', () => {
  test('completes a pair two weeks past its end, lets one lapse that nobody consented to, and forgets one of nobody', async () => {
    await db.pairing.deleteMany()
    const begun = await buildPair()
    const waiting = await buildPair({ menteeIn: 'albania-asp' })
    moveClock(days(30) - 1)
    await leaving([], settlePairs)
    moveClock(days(30) + 1)
    await inRoom(waiting, ['mentoring.pair_ended'], settlePairs)
    expect(await rowOf(waiting)).toMatchObject({ outcome: 'lapsed', from: null })
    moveClock(days(284) - 1)
    await leaving([], settlePairs)
    moveClock(days(284) + 1)
    await inRoom(begun, ['mentoring.pair_ended'], settlePairs)
    expect(await rowOf(begun)).toMatchObject({ outcome: 'completed' })
    await db.pairing.update({
      where: { id: begun.pairingId },
      data: { mentorId: null, menteeId: null },
    })
    await leaving([], settlePairs)
    expect(await db.pairing.count({ where: { id: begun.pairingId } })).toBe(0)
  })

  test('ends the pair of a member whose membership lapsed', async () => {
    await db.pairing.deleteMany()
    const pair = await buildPair()
    const { memberId } = pair.mentor
    await db.membership.updateMany({ where: { memberId }, data: { until: new Date() } })
    await inRoom(pair, ['mentoring.pair_ended'], settlePairs)
    expect(await rowOf(pair)).toMatchObject({ outcome: 'ended' })
  })
})

describe('leaving the network', () => {
  test('by resignation ends her pairs, and the other is told neutrally', async () => {
    const pair = await buildPair()
    await runJobs()
    await emptyOutbox()
    await resignMemberships(pair.mentor)
    expect(await rowOf(pair)).toMatchObject({ outcome: 'ended' })
    expect(await mailed()).toEqual(await addressesOf(pair.mentor, pair.mentee))
    expect(await statusOf(getRoom(await viewerOf(pair.mentor.memberId), pair.pairingId))).toBe(404)
    expect((await getRoom(await viewerOf(pair.mentee.memberId), pair.pairingId)).state).toBe('over')
  })

  test('by erasure ends them, takes her notes with it, and leaves the other what is hers', async () => {
    const pair = await buildPair()
    const { pairingId, mentor, mentee } = pair
    await talk(pair)
    for (const viewer of [mentor, mentee])
      await writeNote(viewer, pairingId, { formKey: uuidv7(), words: 'A note' })
    await runJobs()
    await emptyOutbox()
    await eraseMember(mentor, 'en')
    const room = await getRoom(await viewerOf(mentee.memberId), pairingId)
    expect(room).toMatchObject({ state: 'over', name: null, side: 'mentee' })
    expect(room.notes).toHaveLength(1)
    await runJobs()
    expect((await takeOutbox()).map(({ to }) => to)).toEqual(
      expect.arrayContaining(await addressesOf(mentee)),
    )
    const ended = await db.activity.findFirst({
      where: { type: 'mentoring.pair_ended', subjectId: pairingId },
    })
    expect(ended?.audience).toBe(`pairing:${pairingId}`)
  })

  test('of both in the same instant, while they write and pause, waits for nobody crosswise', async () => {
    for (let n = 0; n < 4; n++) {
      const pair = await buildPair()
      const { pairingId, mentor, mentee } = pair
      const { threadId } = await talk(pair)
      const acts: Array<() => Promise<unknown>> = [
        () => eraseMember(mentor, 'en'),
        () => (n % 2 ? eraseMember(mentee, 'en') : resignMemberships(mentee)),
        () => pausePairing(mentee, pairingId),
        () => postReply(mentee, threadId, words()),
        () => postReply(mentor, threadId, words()),
        () => endPairing(mentor, pairingId, { isDone: false }),
        () => writeNote(mentee, pairingId, { formKey: uuidv7(), words: 'x' }),
      ]
      const answers = await Promise.allSettled(acts.map((act) => act()))
      const broken = answers.filter(
        (it) => it.status === 'rejected' && !(it.reason instanceof Response),
      )
      for (const it of broken as PromiseRejectedResult[])
        expect(String(it.reason?.message ?? it.reason)).not.toMatch(/deadlock/i)
      expect(await rowOf(pair).then((it) => it.outcome)).toBe('ended')
    }
  })
})
