import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { dropPair } from '~/features/mentoring/desk/drop-pair.server'
import { getChoice } from '~/features/mentoring/desk/get-choice.server'
import { getDraft } from '~/features/mentoring/desk/get-draft.server'
import { listEnrolments } from '~/features/mentoring/desk/list-enrolments.server'
import { lockPair } from '~/features/mentoring/desk/lock-pair.server'
import { movePair } from '~/features/mentoring/desk/move-pair.server'
import { publishRound } from '~/features/mentoring/desk/publish-round.server'
import { getOwnOutcome } from '~/features/mentoring/rounds/get-own-outcome.server'
import { getRound } from '~/features/mentoring/rounds/get-round.server'
import { reopenRound } from '~/features/mentoring/rounds/reopen-round.server'
import { withdrawEnrolment } from '~/features/mentoring/rounds/withdraw-enrolment.server'
import { startMatchRun } from '~/features/mentoring/runs/start-match-run.server'
import { clock } from '~/lib/clock.server'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { buildEnrolled, buildRound, dayIn, wish } from '../../factories/rounds.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { runJobs } from '../../support/jobs.ts'
import { emptyOutbox, takeOutbox } from '../../support/outbox.ts'

type Enrolled = Awaited<ReturnType<typeof buildEnrolled>>

/** A round with two mentors of one place each and three mentees, one of whom wishes for the second. */
async function buildBoard() {
  const { desk, roundId } = await buildRound()
  const mentors = [await buildEnrolled(roundId, 'mentor'), await buildEnrolled(roundId, 'mentor')]
  const mentees: Enrolled[] = []
  for (let n = 0; n < 3; n++) mentees.push(await buildEnrolled(roundId, 'mentee'))
  const [first, second] = mentors as [Enrolled, Enrolled]
  const [a, b, c] = mentees as [Enrolled, Enrolled, Enrolled]
  await wish(a.member, roundId, second.id)
  return { desk, roundId, first, second, a, b, c }
}

async function match(desk: MemberViewer, roundId: string): Promise<void> {
  const started = await startMatchRun(desk, roundId)
  if ('refused' in started) throw new Error(started.refused)
  await runJobs()
}

const pairsOf = async (roundId: string) => {
  const drafts = await db.draftPair.findMany({ where: { roundId } })
  return new Map(drafts.map(({ menteeId, mentorId }) => [menteeId, mentorId]))
}

const afterEnrolment = () => moveClock(days(12))

async function publish(desk: MemberViewer, roundId: string) {
  const { mark } = await getDraft(desk, roundId, 1)
  return publishRound(desk, roundId, mark)
}

const keepApart = (one: Enrolled, other: Enrolled) =>
  db.memberBlock.create({
    data: {
      memberId: one.member.memberId,
      blockedId: other.member.memberId,
      scope: 'pairing',
      from: clock.now(),
    },
  })

describe('the desk of a round', () => {
  test('shows who enrolled, the draft and who is left, with the reason they may know', async () => {
    const { desk, roundId, second, a } = await buildBoard()
    await match(desk, roundId)
    const draft = await getDraft(desk, roundId, 1)
    expect(draft.counts).toEqual({ mentors: 2, mentees: 3, places: 2, standing: 0 })
    expect(draft.pairs).toHaveLength(2)
    expect(draft.aim).toEqual(draft.run?.aim)
    const wished = draft.pairs.find(({ mentee }) => mentee.id === a.id)
    expect(wished?.mentor.id).toBe(second.id)
    expect(wished?.reasons.wishes).toEqual({ part: 100, place: 1 })
    expect(draft.left.map(({ reason }) => reason)).toEqual(['no_place'])
    const { enrolments, counts } = await listEnrolments(desk, roundId, { part: 'mentee', page: 1 })
    expect([enrolments.length, counts.places]).toEqual([3, 2])
  })

  test('is closed to everyone else, without a word', async () => {
    const { roundId, a, first } = await buildBoard()
    for (const viewer of [
      a.member,
      await buildMember({ in: 'albania-asp', office: 'coordinator' }),
      await buildMember({ office: 'chair', of: 'wpon-see' }),
    ])
      for (const ask of [
        () => getDraft(viewer, roundId, 1),
        () => listEnrolments(viewer, roundId, { part: null, page: 1 }),
        () => getChoice(viewer, roundId, a.id),
        () => movePair(viewer, roundId, a.id, first.id),
        () => lockPair(viewer, roundId, a.id, true),
        () => dropPair(viewer, roundId, a.id),
        () => publishRound(viewer, roundId, '0'.repeat(16)),
        () => startMatchRun(viewer, roundId),
      ])
        expect(await statusOf(ask())).toBe(404)
  })

  test('is its own even where others may take part', async () => {
    const { roundId } = await buildRound({}, { kind: 'network', chapters: [] })
    for (const viewer of [
      await buildMember({ in: 'albania-asp', office: 'coordinator' }),
      await buildMember({ office: 'chair', of: 'wpon-see' }),
    ]) {
      expect((await getRound(viewer, roundId)).isDesk).toBe(false)
      expect(await statusOf(getDraft(viewer, roundId, 1))).toBe(404)
      expect(await statusOf(startMatchRun(viewer, roundId))).toBe(404)
    }
  })

  test('says nothing of who is kept apart: not the list, its order, its counts or its reasons', async () => {
    const { desk, roundId, first, a } = await buildBoard()
    const before = await getChoice(desk, roundId, a.id)
    await keepApart(first, a)
    expect(await getChoice(desk, roundId, a.id)).toEqual(before)
    expect(before.mentors).toHaveLength(2)
  })
})

describe('a pair by hand', () => {
  test('is made, locked, kept through a run, unlocked and taken apart', async () => {
    const { desk, roundId, first, a } = await buildBoard()
    await leaving(['mentoring.pair_moved'], async () =>
      expect(await movePair(desk, roundId, a.id, first.id)).toBe(null),
    )
    await match(desk, roundId)
    expect((await pairsOf(roundId)).get(a.id)).toBe(first.id)
    const { aim, run } = await getDraft(desk, roundId, 1)
    expect(aim).toEqual(run?.aim)
    await leaving(['mentoring.pair_unlocked'], () => lockPair(desk, roundId, a.id, false))
    await leaving([], () => lockPair(desk, roundId, a.id, false))
    await leaving(['mentoring.pair_locked'], () => lockPair(desk, roundId, a.id, true))
    await leaving(['mentoring.pair_dropped'], () => dropPair(desk, roundId, a.id))
    expect(await statusOf(dropPair(desk, roundId, a.id))).toBe(404)
  })

  test('costs what the draft then shows beside the run', async () => {
    const { desk, roundId, first, a } = await buildBoard()
    await match(desk, roundId)
    const drafted = await pairsOf(roundId)
    for (const id of drafted.keys()) if (id !== a.id) await dropPair(desk, roundId, id)
    await movePair(desk, roundId, a.id, first.id)
    const { aim, run } = await getDraft(desk, roundId, 1)
    expect([run?.aim?.matched, aim.matched]).toEqual([2, 1])
    expect(aim.sum).toBeLessThan(run?.aim?.sum ?? 0)
  })

  test('of a mentor without a place is refused, and says that', async () => {
    const { desk, roundId, first, a, b } = await buildBoard()
    await movePair(desk, roundId, a.id, first.id)
    expect(await leaving([], () => movePair(desk, roundId, b.id, first.id))).toBe(
      'mentoring:draft.full',
    )
  })

  test.each<[string, (board: Awaited<ReturnType<typeof buildBoard>>) => Promise<unknown>]>([
    ['one does not want it', ({ first, a }) => keepApart(a, first)],
    ['the other does not want it', ({ first, a }) => keepApart(first, a)],
    [
      'she is her superior',
      ({ first, a }) =>
        db.supervision.create({
          data: {
            superiorId: first.member.memberId,
            subordinateId: a.member.memberId,
            from: clock.now(),
          },
        }),
    ],
    [
      'they share no language',
      ({ first }) => db.enrolment.update({ where: { id: first.id }, data: { languages: ['ro'] } }),
    ],
    [
      'they were a pair before',
      ({ first, a }) =>
        db.pairing.create({
          data: {
            mentorId: a.member.memberId,
            menteeId: first.member.memberId,
            mentorChapter: 'serbia-moi',
            menteeChapter: 'serbia-moi',
            reasons: {},
            proposedAt: clock.now(),
            endsAt: clock.now(),
            until: clock.now(),
            outcome: 'ended',
          },
        }),
    ],
  ])(
    'that may not be is refused in the same words, whichever rule it is: %s',
    async (_, forbid) => {
      const board = await buildBoard()
      await forbid(board)
      const { desk, roundId, first, a } = board
      expect(await leaving([], () => movePair(desk, roundId, a.id, first.id))).toBe(
        'mentoring:draft.not_possible',
      )
      expect(await db.draftPair.count({ where: { roundId } })).toBe(0)
    },
  )

  test('is for those who are enrolled in this round, as what they are', async () => {
    const { desk, roundId, first, a, b } = await buildBoard()
    const other = await buildBoard()
    for (const [mentee, mentor] of [
      [first.id, first.id],
      [a.id, b.id],
      [other.a.id, first.id],
      [a.id, other.first.id],
      ['none', first.id],
    ] as const)
      expect(await statusOf(movePair(desk, roundId, mentee, mentor))).toBe(404)
    await withdrawEnrolment(first.member, roundId)
    expect(await statusOf(movePair(desk, roundId, a.id, first.id))).toBe(404)
  })
})

describe('about herself and her line of command', () => {
  /** A desk whose coordinator is a mentee of the round herself, as is one whom she is above. */
  async function buildOwn() {
    const { desk, roundId } = await buildRound()
    const mentor = await buildEnrolled(roundId, 'mentor', { capacity: 3 })
    const own = await buildEnrolled(roundId, 'mentee', {}, desk)
    const below = await buildEnrolled(roundId, 'mentee')
    const { memberId: subordinateId } = below.member
    await db.supervision.create({
      data: {
        ...{ superiorId: desk.memberId, subordinateId, declaredBy: desk.memberId },
        from: new Date(0),
      },
    })
    const another = await buildMember({ office: 'deputy-coordinator' })
    return { desk, roundId, mentor, own, below, another }
  }
  const refused = 'mentoring:draft.not_possible'

  test('a coordinator pairs nobody by hand, and hears what all hear; another one may', async () => {
    const { desk, roundId, mentor, own, below, another } = await buildOwn()
    for (const { id } of [own, below]) {
      expect(await leaving([], () => movePair(desk, roundId, id, mentor.id))).toBe(refused)
      expect(await movePair(another, roundId, id, mentor.id)).toBeNull()
    }
    // So she cannot try out who keeps apart from her either.
    const wary = await buildEnrolled(roundId, 'mentor')
    const open = await buildEnrolled(roundId, 'mentor')
    await keepApart(wary, own)
    for (const { id } of [wary, open])
      expect(await movePair(desk, roundId, own.id, id)).toBe(refused)
  })

  test('she neither locks a pair nor takes it apart, and sees that another one decides', async () => {
    const { desk, roundId, mentor, own, below, another } = await buildOwn()
    const free = await buildEnrolled(roundId, 'mentee')
    for (const { id } of [own, below, free]) await movePair(another, roundId, id, mentor.id)
    for (const { id } of [own, below]) {
      expect(await statusOf(lockPair(desk, roundId, id, false))).toBe(403)
      expect(await statusOf(dropPair(desk, roundId, id))).toBe(403)
    }
    const { pairs } = await getDraft(desk, roundId, 1)
    const told = pairs.map(({ mentee, isOwn }) => [mentee.id, isOwn])
    expect(new Map(told as Array<[string, boolean]>)).toEqual(
      new Map([
        [own.id, true],
        [below.id, true],
        [free.id, false],
      ]),
    )
    await dropPair(desk, roundId, free.id)
    await dropPair(another, roundId, own.id)
  })

  test('what an applicant declared about her is not told by it: only her hand is stayed, in the usual words', async () => {
    const { desk, roundId, mentor, another } = await buildOwn()
    const wary = await buildEnrolled(roundId, 'mentee')
    const { memberId: subordinateId } = wary.member
    const before = new Date('2019-01-01T00:00:00Z')
    await db.supervision.create({
      data: {
        ...{ superiorId: desk.memberId, subordinateId, declaredBy: subordinateId },
        from: before,
      },
    })
    expect(await movePair(desk, roundId, wary.id, mentor.id)).toBe(refused)
    await movePair(another, roundId, wary.id, mentor.id)
    const { pairs } = await getDraft(desk, roundId, 1)
    expect(pairs.map(({ isOwn }) => isOwn)).toEqual([false])
    await lockPair(desk, roundId, wary.id, false)
  })
})

describe('publishing', () => {
  test('makes the pairs that were seen, tells everyone once, and is over with that', async () => {
    const { desk, roundId, a, first, second } = await buildBoard()
    await match(desk, roundId)
    afterEnrolment()
    await emptyOutbox()
    expect(await publish(desk, roundId)).toEqual({ outcome: 'published', pairs: 2, fallen: 0 })
    await runJobs()
    const enrolled = await db.enrolment.findMany({ where: { roundId }, include: { member: true } })
    const mails = await takeOutbox()
    expect(mails.map(({ to }) => to).toSorted()).toEqual(
      enrolled.map(({ member }) => member.email).toSorted(),
    )
    const pairs = await db.pairing.findMany({ where: { roundId } })
    expect(pairs.every(({ from }) => from !== null)).toBe(true)
    expect(new Set(pairs.map(({ mentorId }) => mentorId))).toEqual(
      new Set([first, second].map(({ member }) => member.memberId)),
    )
    const mine = pairs.find(({ menteeId }) => menteeId === a.member.memberId)
    const viewer = await viewerOf(a.member.memberId)
    expect(viewer.audiences).toContain(`pairing:${mine?.id}`)
    expect((await viewerOf(desk.memberId)).audiences).not.toContain(`pairing:${mine?.id}`)
    expect(await getOwnOutcome(viewer, await getRound(viewer, roundId))).toEqual({
      pairs: [mine?.id],
      reason: null,
    })
    expect(await db.draftPair.count({ where: { roundId } })).toBe(0)
    expect(await publishRound(desk, roundId, '0'.repeat(16))).toEqual({ outcome: 'already' })
    expect(await startMatchRun(desk, roundId)).toEqual({ refused: 'mentoring:run.published' })
  })

  test('shows the way to a room for as long as she may read it', async () => {
    const { desk, roundId, a, first } = await buildBoard()
    await movePair(desk, roundId, a.id, first.id)
    afterEnrolment()
    await publish(desk, roundId)
    const { id } = await db.pairing.findFirstOrThrow({ where: { roundId } })
    const outcome = async () => {
      const viewer = await viewerOf(a.member.memberId)
      return getOwnOutcome(viewer, await getRound(viewer, roundId))
    }
    expect(await outcome()).toEqual({ pairs: [id], reason: null })
    const now = clock.now()
    const over = { until: now, outcome: 'ended', readableUntil: now }
    await db.pairing.update({ where: { id }, data: over })
    moveClock(days(13))
    // She was in a pair: she reads no reason for having none.
    expect(await outcome()).toEqual({ pairs: [], reason: null })
  })

  test('waits until enrolment has ended', async () => {
    const { desk, roundId, a, first } = await buildBoard()
    await movePair(desk, roundId, a.id, first.id)
    expect(await statusOf(publish(desk, roundId))).toBe(403)
  })

  test('is refused for another draft than was seen', async () => {
    const { desk, roundId, a, b, first, second } = await buildBoard()
    await movePair(desk, roundId, a.id, first.id)
    const { mark } = await getDraft(desk, roundId, 1)
    await movePair(desk, roundId, b.id, second.id)
    afterEnrolment()
    expect(await leaving([], () => publishRound(desk, roundId, mark))).toEqual({ outcome: 'stale' })
    expect(await db.pairing.count({ where: { roundId } })).toBe(0)
  })

  test('by two coordinators in the same second is done once', async () => {
    const { desk, roundId, a, first } = await buildBoard()
    const deputy = await buildMember({ office: 'deputy-coordinator' })
    await movePair(desk, roundId, a.id, first.id)
    afterEnrolment()
    const { mark } = await getDraft(desk, roundId, 1)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) => publishRound(n % 2 ? desk : deputy, roundId, mark)),
    )
    expect(outcomes.filter(({ outcome }) => outcome === 'published')).toHaveLength(1)
    expect(outcomes.filter(({ outcome }) => outcome === 'already')).toHaveLength(49)
    expect(await db.pairing.count({ where: { roundId } })).toBe(1)
  })

  const losing: [string, (memberId: string) => Promise<unknown>][] = [
    [
      'is suspended',
      (memberId) =>
        db.suspension.create({
          data: {
            memberId,
            chapterId: 'serbia-moi',
            reason: 'a reason',
            from: clock.now(),
            until: new Date(clock.now().getTime() + days(100) * 60_000),
          },
        }),
    ],
    [
      'is vetted no more',
      (memberId) => db.vetting.updateMany({ where: { memberId }, data: { until: clock.now() } }),
    ],
  ]
  test.each(losing)('leaves out a pair that may not be by now, and one who %s', async (_, lose) => {
    const { desk, roundId, a, b, first, second } = await buildBoard()
    await movePair(desk, roundId, a.id, first.id)
    await movePair(desk, roundId, b.id, second.id)
    await keepApart(a, first)
    await lose(b.member.memberId)
    afterEnrolment()
    const { mark } = await getDraft(desk, roundId, 1)
    expect(await publishRound(desk, roundId, mark)).toEqual({
      ...{ outcome: 'published', pairs: 0, fallen: 2 },
    })
  })

  test('makes no pair of two twice over, the one the mentor of the other', async () => {
    const { desk, roundId } = await buildRound()
    const one = await buildEnrolled(roundId, 'both')
    const other = await buildEnrolled(roundId, 'both')
    await movePair(desk, roundId, one.id, other.id)
    await movePair(desk, roundId, other.id, one.id)
    afterEnrolment()
    expect(await publish(desk, roundId)).toMatchObject({ pairs: 1, fallen: 1 })
  })

  test('has a pair of two services wait for the coordinator who was not there', async () => {
    const { desk, roundId } = await buildRound({}, { kind: 'network', chapters: [] })
    const mentor = await buildEnrolled(
      ...([roundId, 'mentor', {}, await buildMember({ in: 'albania-asp' })] as const),
    )
    const mentee = await buildEnrolled(roundId, 'mentee')
    await movePair(desk, roundId, mentee.id, mentor.id)
    afterEnrolment()
    await publish(desk, roundId)
    const pair = await db.pairing.findFirstOrThrow({
      where: { roundId },
      include: { consents: { orderBy: { chapterId: 'asc' } } },
    })
    expect(pair.from).toBe(null)
    expect(pair.consents.map(({ chapterId, isGiven }) => [chapterId, isGiven])).toEqual([
      ['albania-asp', null],
      ['serbia-moi', true],
    ])
  })

  test('once opened again pairs the others, and the pairs stand', async () => {
    const { desk, roundId, a, b, c, first } = await buildBoard()
    await movePair(desk, roundId, a.id, first.id)
    afterEnrolment()
    await publish(desk, roundId)
    expect(await reopenRound(desk, roundId, dayIn(-3))).toBe('mentoring:round.reopen_day')
    expect(await reopenRound(desk, roundId, dayIn(400))).toBe('mentoring:round.reopen_day')
    await leaving(['mentoring.round_reopened'], async () =>
      expect(await reopenRound(desk, roundId, dayIn(5))).toBe(null),
    )
    await match(desk, roundId)
    const drafted = await pairsOf(roundId)
    expect(drafted.has(a.id)).toBe(false)
    expect([...drafted.values()]).not.toContain(first.id)
    expect(await movePair(desk, roundId, b.id, first.id)).toBe('mentoring:draft.full')
    expect((await getChoice(desk, roundId, a.id)).isTaken).toBe(true)
    moveClock(days(20))
    await publish(desk, roundId)
    expect(await db.pairing.count({ where: { roundId, until: null } })).toBe(2)
    expect(drafted.has(b.id) || drafted.has(c.id)).toBe(true)
  })
})

describe('a round without', () => {
  test.each<['mentor' | 'mentee', string[]]>([
    ['mentor', []],
    ['mentee', ['no_mentor', 'no_mentor']],
  ])('but %ss finds nobody and says why', async (part, reasons) => {
    const { desk, roundId } = await buildRound()
    for (let n = 0; n < 2; n++) await buildEnrolled(roundId, part)
    await match(desk, roundId)
    const draft = await getDraft(desk, roundId, 1)
    expect(draft.pairs).toEqual([])
    expect(draft.run?.state).toBe('done')
    expect(draft.left.map(({ reason }) => reason)).toEqual(reasons)
    expect(draft.idleCount).toBe(part === 'mentor' ? 2 : 0)
  })

  test('anybody at all is matched to nothing and can be published', async () => {
    const { desk, roundId } = await buildRound()
    await match(desk, roundId)
    afterEnrolment()
    expect(await publish(desk, roundId)).toMatchObject({ outcome: 'published', pairs: 0 })
  })

  test('a possible pair, everyone keeping from everyone, gives the reason of a full round', async () => {
    const { desk, roundId, first, second, a, b, c } = await buildBoard()
    for (const mentee of [a, b, c])
      for (const mentor of [first, second]) await keepApart(mentor, mentee)
    await match(desk, roundId)
    const { pairs, left } = await getDraft(desk, roundId, 1)
    expect(pairs).toEqual([])
    expect(left.map(({ reason }) => reason)).toEqual(['no_place', 'no_place', 'no_place'])
  })
})
