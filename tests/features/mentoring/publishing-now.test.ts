import { describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getDraft } from '~/features/mentoring/desk/get-draft.server'
import { movePair } from '~/features/mentoring/desk/move-pair.server'
import { publishRound } from '~/features/mentoring/desk/publish-round.server'
import { cancelRound } from '~/features/mentoring/rounds/cancel-round.server'
import { enrolInRound } from '~/features/mentoring/rounds/enrol-in-round.server'
import { startMatchRun } from '~/features/mentoring/runs/start-match-run.server'
import { clock } from '~/lib/clock.server'
import { buildMember, statusOf } from '../../factories/people.ts'
import { buildEnrolled, buildRound, writtenEnrolment } from '../../factories/rounds.ts'
import { days, moveClock } from '../../support/clock.ts'
import { until } from '../../support/live-client.ts'

type Enrolled = Awaited<ReturnType<typeof buildEnrolled>>

const network = { kind: 'network', chapters: [] } as const

/** A round with a mentor of three places and three mentees, all paired by hand. */
async function buildDrafted() {
  const { desk, roundId } = await buildRound()
  const mentor = await buildEnrolled(roundId, 'mentor', { capacity: 3 })
  const mentees: Enrolled[] = []
  for (let n = 0; n < 3; n++) mentees.push(await buildEnrolled(roundId, 'mentee'))
  for (const { id } of mentees) expect(await movePair(desk, roundId, id, mentor.id)).toBeNull()
  return { desk, roundId, mentor, mentees }
}

async function publish(desk: MemberViewer, roundId: string) {
  moveClock(days(12))
  const { mark } = await getDraft(desk, roundId, 1)
  return publishRound(desk, roundId, mark)
}

const drafted = (roundId: string) => db.draftPair.count({ where: { roundId } })

describe('what she enrolled as', () => {
  test.each([
    ['places', { capacity: 1 }],
    ['languages', { languages: ['ro' as const] }],
    ['topics', { offers: ['career' as const] }],
  ])('takes her out of the draft when she changes it: %s', async (_, some) => {
    const { roundId, mentor } = await buildDrafted()
    const changed = writtenEnrolment({ part: 'mentor', capacity: 3, version: 1, ...some })
    expect(await enrolInRound(mentor.member, roundId, changed)).toBe('done')
    expect(await drafted(roundId)).toBe(0)
  })

  test('leaves her in it when only her words change', async () => {
    const { roundId, mentor } = await buildDrafted()
    const changed = { part: 'mentor', capacity: 3, version: 1, about: 'In other words.' } as const
    expect(await enrolInRound(mentor.member, roundId, writtenEnrolment(changed))).toBe('done')
    expect(await drafted(roundId)).toBe(3)
  })

  test.each([
    ['fewer places', { capacity: 1 }, 1],
    ['no place', { capacity: 0 }, 0],
    ['another language', { languages: ['ro'] }, 0],
    ['no mentor any more', { isMentor: false, isMentee: true }, 0],
  ])('is looked at when it is published, whatever the draft says: %s', async (_, data, pairs) => {
    const { desk, roundId, mentor } = await buildDrafted()
    await db.enrolment.update({ where: { id: mentor.id }, data })
    const fallen = 3 - pairs
    expect(await publish(desk, roundId)).toEqual({ outcome: 'published', pairs, fallen })
    const mentorId = mentor.member.memberId
    expect(await db.pairing.count({ where: { roundId, mentorId } })).toBe(pairs)
  })

  test('is what the reasons are told by', async () => {
    const { desk, roundId, mentor } = await buildDrafted()
    await db.enrolment.update({ where: { id: mentor.id }, data: { offers: ['career'] } })
    await publish(desk, roundId)
    const { reasons } = await db.pairing.findFirstOrThrow({ where: { roundId } })
    expect(reasons).toMatchObject({ topics: { met: ['career'] } })
  })

  test('of the best pairs first, where places are too few for all', async () => {
    const { desk, roundId, mentor, mentees } = await buildDrafted()
    const [locked, best] = mentees as [Enrolled, Enrolled]
    await db.draftPair.updateMany({ where: { roundId }, data: { isLocked: false, score: 1 } })
    await db.draftPair.update({ where: { menteeId: locked.id }, data: { isLocked: true } })
    await db.draftPair.update({ where: { menteeId: best.id }, data: { score: 2 } })
    await db.enrolment.update({ where: { id: mentor.id }, data: { capacity: 2 } })
    expect(await publish(desk, roundId)).toMatchObject({ pairs: 2, fallen: 1 })
    const pairs = await db.pairing.findMany({ where: { roundId } })
    expect(pairs.map(({ menteeId }) => menteeId).toSorted()).toEqual(
      [locked, best].map(({ member }) => member.memberId).toSorted(),
    )
  })
})

describe('whoever publishes', () => {
  test.each([
    ['is of the pair', async (desk: MemberViewer, _: MemberViewer) => desk],
    [
      'is above one of the pair',
      async (desk: MemberViewer, member: MemberViewer) => {
        const link = { superiorId: desk.memberId, subordinateId: member.memberId }
        await db.supervision.create({ data: { ...link, from: clock.now() } })
        return member
      },
    ],
  ])('consents for nobody where she %s', async (_, choose) => {
    const { desk, roundId } = await buildRound({}, network)
    const own = await choose(desk, await buildMember())
    const abroad = await buildEnrolled(
      roundId,
      'mentor',
      {},
      await buildMember({ in: 'albania-asp' }),
    )
    const hers = await buildEnrolled(roundId, 'mentee', {}, own)
    const other = await buildEnrolled(roundId, 'mentor', { capacity: 2 }, await buildMember())
    const free = await buildEnrolled(
      roundId,
      'mentee',
      {},
      await buildMember({ in: 'albania-asp' }),
    )
    await movePair(await buildMember({ office: 'coordinator' }), roundId, hers.id, abroad.id)
    await movePair(desk, roundId, free.id, other.id)
    expect(await publish(desk, roundId)).toMatchObject({ pairs: 2 })
    const given = async (menteeId: string) => {
      const where = { pairing: { roundId, menteeId } }
      const consents = await db.pairingConsent.findMany({ where, orderBy: { chapterId: 'asc' } })
      return consents.map(({ chapterId, isGiven }) => [chapterId, isGiven])
    }
    expect(await given(own.memberId)).toEqual([
      ['albania-asp', null],
      ['serbia-moi', null],
    ])
    expect(await given(free.member.memberId)).toEqual([
      ['albania-asp', null],
      ['serbia-moi', true],
    ])
  })

  test('waits for a run that is under way', async () => {
    const { desk, roundId } = await buildDrafted()
    moveClock(days(12))
    expect(await startMatchRun(desk, roundId)).toHaveProperty('runId')
    expect(await publish(desk, roundId)).toEqual({ outcome: 'running' })
  })

  test('holds the members in one order, as those do who ask at the same moment', async () => {
    const { desk, roundId } = await buildRound()
    const low = await buildMember()
    const high = await buildMember()
    expect(low.memberId < high.memberId).toBe(true)
    const mentor = await buildEnrolled(roundId, 'mentor', { capacity: 2 })
    // The one with the higher id is drafted first.
    for (const member of [high, low]) {
      const { id } = await buildEnrolled(roundId, 'mentee', {}, member)
      await movePair(desk, roundId, id, mentor.id)
    }
    const other = await pool.connect()
    try {
      const hold = 'SELECT 1 FROM member WHERE id = $1 FOR NO KEY UPDATE'
      await other.query('BEGIN')
      await other.query(hold, [low.memberId])
      const published = publish(desk, roundId)
      await until(async () => (await waitingForLocks()) > 0, 'the publication to wait')
      await other.query(`${hold} NOWAIT`, [high.memberId])
      await other.query('COMMIT')
      expect(await published).toMatchObject({ pairs: 2, fallen: 0 })
    } finally {
      await other.query('ROLLBACK')
      other.release()
    }
  })
})

async function waitingForLocks(): Promise<number> {
  const { rows } = await pool.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return rows[0].n
}

describe('a round', () => {
  test('is matched by the program neither before it enrols nor after its end', async () => {
    const { desk, roundId } = await buildDrafted()
    moveClock(days(-3))
    expect(await statusOf(startMatchRun(desk, roundId))).toBe(403)
    moveClock(days(400))
    expect(await statusOf(startMatchRun(desk, roundId))).toBe(403)
    expect(await db.matchRun.count({ where: { roundId } })).toBe(0)
  })

  test('that was called off is nothing for a member to call off, and once is enough for its desk', async () => {
    const { desk, roundId, mentor } = await buildDrafted()
    await cancelRound(desk, roundId)
    expect(await statusOf(cancelRound(mentor.member, roundId))).toBe(403)
    expect(await statusOf(cancelRound(desk, roundId))).toBe(200)
  })

  test('of others is not waited for: it answers at once like one that never was', async () => {
    const { roundId } = await buildRound()
    const stranger = await buildMember({ in: 'albania-asp' })
    const other = await pool.connect()
    try {
      await other.query('BEGIN')
      await other.query('SELECT 1 FROM mentoring_round WHERE id = $1 FOR UPDATE', [roundId])
      const asked = statusOf(enrolInRound(stranger, roundId, writtenEnrolment()))
      const late = new Promise((done) => setTimeout(() => done('waited'), 3_000))
      expect(await Promise.race([asked, late])).toBe(404)
    } finally {
      await other.query('ROLLBACK')
      other.release()
    }
  })
})
