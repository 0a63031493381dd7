import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import { getSpace } from '~/features/discussions/get-space.server'
import { listSpaces } from '~/features/discussions/list-spaces.server'
import { startThread } from '~/features/discussions/start-thread.server'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { cancelRound } from '~/features/mentoring/rounds/cancel-round.server'
import { changeRound } from '~/features/mentoring/rounds/change-round.server'
import { changeWishes } from '~/features/mentoring/rounds/change-wishes.server'
import { enrolInRound } from '~/features/mentoring/rounds/enrol-in-round.server'
import { getEnrolment } from '~/features/mentoring/rounds/get-enrolment.server'
import { getRound } from '~/features/mentoring/rounds/get-round.server'
import { listMentors } from '~/features/mentoring/rounds/list-mentors.server'
import { listRounds } from '~/features/mentoring/rounds/list-rounds.server'
import { openRound } from '~/features/mentoring/rounds/open-round.server'
import { remindOfRounds } from '~/features/mentoring/rounds/remind-of-rounds.server'
import { roundState } from '~/features/mentoring/rounds/round-state'
import { EnrolSchema, RoundSchema } from '~/features/mentoring/rounds/schema'
import { withdrawEnrolment } from '~/features/mentoring/rounds/withdraw-enrolment.server'
import { clock } from '~/lib/clock.server'
import { buildBlock } from '../../factories/asking.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import {
  buildEnrolled,
  buildRound,
  dayIn,
  wish,
  writtenEnrolment,
  writtenRound,
} from '../../factories/rounds.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { errorsOf } from '../../support/forms.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'
import { emptyOutbox, takeOutbox } from '../../support/outbox.ts'

const own = { kind: 'chapter', chapters: [] } as const
const shared = { kind: 'several', chapters: ['albania-asp'] } as const

describe('a round', () => {
  test('is opened by a coordinator of its chapter, and by nobody else', async () => {
    const desk = await buildMember({ office: 'coordinator' })
    await leaving(['mentoring.round_opened'], () =>
      openRound(desk, 'serbia-moi', own, writtenRound()),
    )
    for (const other of [
      await buildMember(),
      await buildMember({ in: 'albania-asp', office: 'coordinator' }),
      await buildMember({ office: 'council-member', of: 'wpon-see' }),
    ])
      expect(await statusOf(openRound(other, 'serbia-moi', own, writtenRound()))).toBe(403)
  })

  test('is known in its circle alone: its chapter, those that share it, or the network', async () => {
    const here = await buildMember()
    const there = await buildMember({ in: 'albania-asp' })
    const elsewhere = await buildMember({ in: 'croatia-moi' })
    const seenBy = async (circle: Parameters<typeof buildRound>[1]) => {
      const { roundId } = await buildRound({}, circle)
      const sees = async (viewer: typeof here) =>
        (await listRounds(viewer, 1)).rounds.some(({ id }) => id === roundId) &&
        (await getRound(viewer, roundId)).id === roundId
      const viewers = [here, there, elsewhere].map(({ memberId }) => viewerOf(memberId))
      return Promise.all((await Promise.all(viewers)).map((it) => sees(it)))
    }
    expect(await seenBy(own)).toEqual([true, false, false])
    expect(await seenBy(shared)).toEqual([true, true, false])
    expect(await seenBy({ kind: 'network', chapters: [] })).toEqual([true, true, true])
  })

  test('for several chapters opens no place to talk, whatever the circle is kept by', async () => {
    const { roundId } = await buildRound({}, shared)
    const { spaceId } = await db.mentoringRound.findUniqueOrThrow({ where: { id: roundId } })
    const member = await buildMember()
    expect(member.audiences).toContain(`space:${spaceId}`)
    expect((await listSpaces(member)).map(({ id }) => id)).not.toContain(spaceId)
    expect(await statusOf(getSpace(member, spaceId ?? ''))).toBe(404)
    const words = { formKey: uuidv7(), title: 'Here', body: 'Anybody?', language: 'en' as const }
    expect(await statusOf(startThread(member, spaceId ?? '', words))).toBe(404)
  })

  test('for several chapters needs at least one more, and such as there are', async () => {
    const desk = await buildMember({ office: 'coordinator' })
    for (const chapters of [[], ['serbia-moi'], ['wpon-see'], ['nowhere']])
      expect(
        await openRound(desk, 'serbia-moi', { kind: 'several', chapters }, writtenRound()),
      ).toEqual({ refused: 'mentoring:round.chapters_missing' })
  })

  test.each([
    [{ title: ' ' }, 'title'],
    [{ enrolFrom: '2026-02-30' }, 'enrolFrom'],
    [{ enrolUntil: dayIn(-5) }, 'enrolUntil'],
    [{ startsOn: dayIn(10) }, 'startsOn'],
    [{ endsOn: dayIn(20) }, 'endsOn'],
    [{ topics: ['leadership', 'career'] }, 'topics'],
    [{ topics: ['leadership', 'career', 'poetry'] }, 'topics.2'],
    [{ mentorBand: 6 }, 'mentorBand'],
    [{ memberMonths: -1 }, 'memberMonths'],
    [{ weights: { ...writtenRound().weights, wishes: 11 } }, 'weights.wishes'],
    [{ weights: { wishes: 0, topics: 0, languages: 0, band: 0, meeting: 0, times: 0 } }, 'weights'],
  ])('is refused with %j at its field', (wrong, field) => {
    const { error } = RoundSchema.safeParse({ ...writtenRound(), ...wrong })
    expect(error?.issues.map(({ path }) => path.join('.'))).toContain(field)
  })

  test('is changed once: the second of two forms is told', async () => {
    const { desk, roundId } = await buildRound()
    const change = (title: string) =>
      changeRound(desk, roundId, writtenRound({ title, version: 1 }))
    await leaving(['mentoring.round_changed'], async () => expect(await change('One')).toBe('done'))
    expect(await leaving([], () => change('Two'))).toBe('stale')
    expect((await getRound(desk, roundId)).title).toBe('One')
    expect(await statusOf(changeRound(await buildMember(), roundId, writtenRound()))).toBe(403)
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    expect(await statusOf(changeRound(foreign, roundId, writtenRound()))).toBe(404)
  })

  test('that is called off tells who enrolled, and its draft is gone', async () => {
    const { desk, roundId } = await buildRound()
    const { member } = await buildEnrolled(roundId, 'mentee')
    const gone = await buildEnrolled(roundId, 'mentor')
    await withdrawEnrolment(gone.member, roundId)
    await leaving(['mentoring.round_cancelled'], () => cancelRound(desk, roundId))
    await leaving([], () => cancelRound(desk, roundId))
    await emptyOutbox()
    await runJobs()
    const { email } = await db.member.findUniqueOrThrow({ where: { id: member.memberId } })
    expect((await takeOutbox()).map(({ to }) => to)).toEqual([email])
    expect((await getRound(member, roundId)).state).toBe('cancelled')
    expect(await statusOf(enrolInRound(member, roundId, writtenEnrolment()))).toBe(403)
  })

  test('stands where its dates put it, at their very moments', () => {
    const at = (days: number) => new Date(days * 86_400_000)
    const dates = { enrolFrom: at(10), enrolUntil: at(20), endsAt: at(100), cancelledAt: null }
    const justBefore = (moment: Date) => new Date(moment.getTime() - 1)
    const stateAt = (now: Date, publishedAt: Date | null = null) =>
      roundState({ ...dates, publishedAt }, now)
    expect(stateAt(justBefore(at(10)))).toBe('announced')
    expect(stateAt(at(10))).toBe('enrolling')
    expect(stateAt(justBefore(at(20)))).toBe('enrolling')
    expect(stateAt(at(20))).toBe('matching')
    expect(stateAt(at(30), at(25))).toBe('published')
    expect(stateAt(at(100), at(25))).toBe('over')
    expect(roundState({ ...dates, publishedAt: null, cancelledAt: at(1) }, at(5))).toBe('cancelled')
  })
})

describe('enrolling', () => {
  test('keeps what she said, changes it, and leaves a line each time', async () => {
    const { roundId } = await buildRound()
    const member = await buildMember()
    const said = writtenEnrolment({ goals: 'To lead.', wants: ['traffic', 'forensics'] })
    await leaving(['mentoring.enrolled'], () => enrolInRound(member, roundId, said))
    const { enrolment } = await getEnrolment(member, roundId)
    // The round does not ask for forensics.
    expect(enrolment).toMatchObject({ isMentor: true, isMentee: true, wants: ['traffic'] })
    const change = { ...said, part: 'mentor' as const, version: 1 }
    await leaving(['mentoring.enrolment_changed'], () => enrolInRound(member, roundId, change))
    expect((await getEnrolment(member, roundId)).enrolment).toMatchObject({
      ...{ isMentor: true, isMentee: false, wants: [], goals: '' },
    })
    expect(await leaving([], () => enrolInRound(member, roundId, change))).toBe('stale')
  })

  test('is for the circle, while the round enrols', async () => {
    const { roundId } = await buildRound()
    const try_ = (viewer: Awaited<ReturnType<typeof buildMember>>) =>
      statusOf(enrolInRound(viewer, roundId, writtenEnrolment()))
    expect(await try_(await buildMember({ in: 'albania-asp' }))).toBe(404)
    const late = await buildMember()
    await db.mentoringRound.update({
      where: { id: roundId },
      data: { enrolUntil: new Date(clock.now().getTime() + 60_000) },
    })
    moveClock(2)
    expect(await try_(late)).toBe(403)
    const { roundId: coming } = await buildRound({ enrolFrom: dayIn(3) })
    expect(await statusOf(enrolInRound(late, coming, writtenEnrolment()))).toBe(403)
  })

  test('is not for whom nobody has vetted', async () => {
    const { roundId } = await buildRound()
    const member = await buildMember()
    const unvetted = { ...member, vettedUntil: null }
    expect(await statusOf(enrolInRound(unvetted, roundId, writtenEnrolment()))).toBe(403)
  })

  test('goes by the band and the months that the round asks for', async () => {
    const { roundId } = await buildRound({ mentorBand: 3, menteeBand: 2 })
    const ofBand = async (band: number | null) => {
      const member = await buildMember()
      if (band !== null)
        await db.profileField.create({
          data: { memberId: member.memberId, field: 'rank_band', value: band, audience: 'network' },
        })
      return member
    }
    const tries = async (band: number | null, part: 'mentor' | 'mentee') =>
      enrolInRound(await ofBand(band), roundId, writtenEnrolment({ part }))
    const refused = { refused: 'mentoring:enrol.not_eligible' }
    expect(await tries(2, 'mentor')).toEqual(refused)
    expect(await tries(3, 'mentor')).toBe('done')
    expect(await tries(2, 'mentee')).toBe('done')
    expect(await tries(3, 'mentee')).toEqual(refused)
    expect(await tries(null, 'mentor')).toEqual(refused)
    const { roundId: old } = await buildRound({ memberMonths: 119 })
    expect(await enrolInRound(await buildMember(), old, writtenEnrolment())).toEqual(refused)
  })

  test.each([
    [{ part: 'observer' }, 'part'],
    [{ part: 'mentor', offers: [] }, 'offers'],
    [{ part: 'mentor', capacity: 0 }, 'capacity'],
    [{ part: 'mentor', capacity: 6 }, 'capacity'],
    [{ part: 'mentor', capacity: undefined }, 'capacity'],
    [{ part: 'mentee', wants: [] }, 'wants'],
    [{ languages: [] }, 'languages'],
    [{ meeting: 'by post' }, 'meeting'],
    [{ goals: 'x'.repeat(1_001) }, 'goals'],
  ])('is refused with %j at its field', (wrong, field) => {
    const { error } = EnrolSchema.safeParse({ ...writtenEnrolment(), ...wrong })
    expect(error?.issues.map(({ path }) => path.join('.'))).toContain(field)
  })

  test('ends at any time, once, and takes her out of the draft', async () => {
    const { desk, roundId } = await buildRound()
    const mentee = await buildEnrolled(roundId, 'mentee')
    const mentor = await buildEnrolled(roundId, 'mentor')
    await db.draftPair.create({
      data: { menteeId: mentee.id, mentorId: mentor.id, roundId, score: 1, reasons: {} },
    })
    await leaving(['mentoring.enrolment_withdrawn'], () =>
      withdrawEnrolment(mentor.member, roundId),
    )
    await leaving([], () => withdrawEnrolment(mentor.member, roundId))
    expect(await db.draftPair.count({ where: { roundId } })).toBe(0)
    expect(await waitingJobs('tell_of_queue')).toContainEqual({
      audience: 'coordination:serbia-moi',
    })
    expect(await statusOf(withdrawEnrolment(desk, roundId))).toBe(404)
    moveClock(days(400))
    await leaving(['mentoring.enrolment_withdrawn'], () =>
      withdrawEnrolment(mentee.member, roundId),
    )
  })

  test('fifty times at once is one enrolment', async () => {
    const { roundId } = await buildRound()
    const member = await buildMember()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => enrolInRound(member, roundId, writtenEnrolment())),
    )
    expect(answers.filter((it) => it === 'done')).toHaveLength(1)
    expect(new Set(answers)).toEqual(new Set(['done', 'stale']))
    expect(await db.enrolment.count({ where: { roundId } })).toBe(1)
  })
})

describe('wishes', () => {
  async function buildWishes(count: number) {
    const { roundId } = await buildRound()
    const { member: mentee } = await buildEnrolled(roundId, 'mentee')
    const mentors = []
    for (let n = 0; n < count; n++) mentors.push((await buildEnrolled(roundId, 'mentor')).id)
    const wished = async () => (await listMentors(mentee, roundId, 1)).wishes.map(({ id }) => id)
    return { roundId, mentee, mentors, wished }
  }

  test('stand in her order, five at most', async () => {
    const { roundId, mentee, mentors, wished } = await buildWishes(6)
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = mentors
    for (const it of [a, b, c, d, e])
      await leaving(['mentoring.wishes_changed'], () => wish(mentee, roundId, it))
    expect(await leaving([], () => wish(mentee, roundId, f))).toBe('mentoring:wishes.full')
    expect(await leaving([], () => wish(mentee, roundId, a))).toBe(null)
    await changeWishes(mentee, roundId, { act: 'raise', mentor: c })
    await changeWishes(mentee, roundId, { act: 'raise', mentor: a })
    await changeWishes(mentee, roundId, { act: 'remove', mentor: b })
    expect(await wished()).toEqual([a, c, d, e])
  })

  test('are for mentors of the round alone, never for herself, and only a mentee has them', async () => {
    const { roundId, mentee, mentors } = await buildWishes(1)
    const other = await buildWishes(1)
    const both = await buildEnrolled(roundId, 'both')
    const tries = (viewer: typeof mentee, mentor = '') => statusOf(wish(viewer, roundId, mentor))
    for (const id of [other.mentors[0], 'none', '01900000-0000-7000-8000-000000000000'])
      expect(await tries(mentee, id)).toBe(404)
    expect(await tries(both.member, both.id)).toBe(404)
    const mentor = await buildEnrolled(roundId, 'mentor')
    expect(await tries(mentor.member, mentors[0])).toBe(404)
    expect(await statusOf(listMentors(mentor.member, roundId, 1))).toBe(404)
    expect(await statusOf(listMentors(await buildMember(), roundId, 1))).toBe(404)
  })

  test('go alike to a mentor whom nothing and one whom everything keeps from her', async () => {
    const { roundId, mentee } = await buildWishes(0)
    const free = await buildEnrolled(roundId, 'mentor')
    const kept = await buildEnrolled(roundId, 'mentor')
    const shown = await listMentors(mentee, roundId, 1)
    await db.memberBlock.create({
      data: {
        memberId: kept.member.memberId,
        blockedId: mentee.memberId,
        scope: 'all',
        from: clock.now(),
      },
    })
    await db.supervision.create({
      data: {
        superiorId: kept.member.memberId,
        subordinateId: mentee.memberId,
        from: clock.now(),
      },
    })
    expect(await listMentors(mentee, roundId, 1)).toEqual(shown)
    expect(await wish(mentee, roundId, kept.id)).toBe(await wish(mentee, roundId, free.id))
  })

  test('leave out a mentor who withdrew or is suspended', async () => {
    const { roundId, mentee, mentors, wished } = await buildWishes(1)
    const desk = await buildMember({ office: 'coordinator' })
    const { member, id } = await buildEnrolled(roundId, 'mentor')
    const suspended = await buildEnrolled(roundId, 'mentor')
    const lapsed = await buildEnrolled(roundId, 'mentor')
    const shown = async () => (await listMentors(mentee, roundId, 1)).mentors.map((it) => it.id)
    const all = [...mentors, id, suspended.id, lapsed.id]
    for (const it of all) await wish(mentee, roundId, it)
    expect([await wished(), await shown()]).toEqual([all, all])
    await withdrawEnrolment(member, roundId)
    await suspendMember(desk, suspended.member.memberId, { reason: 'A pause', until: '2099-01-01' })
    await db.vetting.deleteMany({ where: { memberId: lapsed.member.memberId } })
    expect([await wished(), await shown()]).toEqual([mentors, mentors])
  })

  test('count as far as she is shown them: who is gone takes no place', async () => {
    const { roundId, mentee, mentors, wished } = await buildWishes(6)
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = mentors
    for (const it of [a, b, c, d, e]) await wish(mentee, roundId, it)
    const counted = async () =>
      (await getEnrolment(mentee, roundId)).enrolment?.wishes.map(({ mentorId }) => mentorId)
    const memberOf = async (id: string) => {
      const { memberId } = await db.enrolment.findUniqueOrThrow({ where: { id } })
      return viewerOf(memberId)
    }
    await withdrawEnrolment(await memberOf(a), roundId)
    await buildBlock(mentee, await memberOf(b), 'all')
    expect([await wished(), await counted()]).toEqual([
      [c, d, e],
      [c, d, e],
    ])
    expect(await wish(mentee, roundId, f)).toBeNull()
    expect([await wished(), await counted()]).toEqual([
      [c, d, e, f],
      [c, d, e, f],
    ])
    expect(await statusOf(wish(mentee, roundId, a))).toBe(404)
  })

  test('leave out whom she herself does not want to be shown, for her alone', async () => {
    const { roundId, mentee, mentors, wished } = await buildWishes(1)
    const other = await buildEnrolled(roundId, 'mentee')
    const kept = await buildEnrolled(roundId, 'mentor')
    const apart = await buildEnrolled(roundId, 'mentor')
    const all = [...mentors, kept.id, apart.id]
    for (const it of all) await wish(mentee, roundId, it)
    await buildBlock(mentee, kept.member, 'all')
    await buildBlock(mentee, apart.member, 'pairing')
    const idsFor = async (viewer: typeof mentee) =>
      (await listMentors(viewer, roundId, 1)).mentors.map(({ id }) => id)
    expect(await idsFor(mentee)).toEqual([...mentors, apart.id])
    expect(await wished()).toEqual([...mentors, apart.id])
    expect(await idsFor(other.member)).toEqual(all)
    // What she cannot see takes no place of hers.
    expect(await statusOf(wish(mentee, roundId, kept.id))).toBe(404)
    await changeWishes(mentee, roundId, { act: 'raise', mentor: apart.id })
    const { enrolment } = await getEnrolment(mentee, roundId)
    expect(enrolment?.wishes.map(({ mentorId }) => mentorId)).toEqual([apart.id, ...mentors])
    await db.memberBlock.updateMany({
      where: { memberId: mentee.memberId },
      data: { until: clock.now() },
    })
    expect(await idsFor(mentee)).toEqual(all)
  })

  test('are looked at until the round is over or called off, then there is no list', async () => {
    const { roundId, mentee, mentors } = await buildWishes(1)
    await wish(mentee, roundId, mentors[0] ?? '')
    const gone = await buildWishes(1)
    await cancelRound(await buildMember({ office: 'coordinator' }), gone.roundId)
    expect(await statusOf(listMentors(gone.mentee, gone.roundId, 1))).toBe(404)
    moveClock(days(280))
    expect((await listMentors(await viewerOf(mentee.memberId), roundId, 1)).wishes).toHaveLength(1)
    moveClock(days(292))
    expect(await statusOf(listMentors(await viewerOf(mentee.memberId), roundId, 1))).toBe(404)
  })
})

describe('one who is a mentor or a mentee no more', () => {
  async function buildDrafted() {
    const { roundId } = await buildRound()
    const mentee = await buildEnrolled(roundId, 'both')
    const mentor = await buildEnrolled(roundId, 'both')
    await wish(mentee.member, roundId, mentor.id)
    await wish(mentor.member, roundId, mentee.id)
    for (const [of, by] of [
      [mentee.id, mentor.id],
      [mentor.id, mentee.id],
    ] as const)
      await db.draftPair.create({
        data: { menteeId: of, mentorId: by, roundId, score: 1, reasons: {} },
      })
    const become = (part: 'mentor' | 'mentee') =>
      enrolInRound(mentor.member, roundId, writtenEnrolment({ part, version: 1 }))
    const left = async () => ({
      wishes: (await db.mentoringWish.findMany({ where: { enrolment: { roundId } } })).map(
        ({ enrolmentId }) => enrolmentId,
      ),
      drafts: (await db.draftPair.findMany({ where: { roundId } })).map((it) => it.menteeId),
    })
    return { mentee, mentor, become, left }
  }

  test('a former mentor is in no wish and no draft as one; what she has as a mentee stays', async () => {
    const { mentor, become, left } = await buildDrafted()
    expect(await become('mentee')).toBe('done')
    expect(await left()).toEqual({ wishes: [mentor.id], drafts: [mentor.id] })
  })

  test('a former mentee has no wish and no draft as one; what others have of her stays', async () => {
    const { mentee, become, left } = await buildDrafted()
    expect(await become('mentor')).toBe('done')
    expect(await left()).toEqual({ wishes: [mentee.id], drafts: [mentee.id] })
  })
})

describe('the days of a round', () => {
  const mailed = async () => {
    await remindOfRounds()
    const jobs = (await waitingJobs('send_round_news')) as Array<{ memberId: string }>
    return jobs.map(({ memberId }) => memberId)
  }

  test('remind once a mentee who has named nobody, and nobody else', async () => {
    const { roundId } = await buildRound()
    const undecided = await buildEnrolled(roundId, 'mentee')
    const decided = await buildEnrolled(roundId, 'mentee')
    const gone = await buildEnrolled(roundId, 'mentee')
    const mentor = await buildEnrolled(roundId, 'mentor')
    await wish(decided.member, roundId, mentor.id)
    await withdrawEnrolment(gone.member, roundId)
    await runJobs()
    const members = [undecided, decided, gone, mentor].map(({ member }) => member.memberId)
    const ofThis = async () => (await mailed()).filter((it) => members.includes(it))
    expect(await ofThis()).toEqual([])
    moveClock(days(8))
    expect(await ofThis()).toEqual([undecided.member.memberId])
    expect(await ofThis()).toEqual([undecided.member.memberId])
  })

  test('tell the desk once that enrolment has ended, and again after it was opened anew', async () => {
    const { desk, roundId } = await buildRound()
    await runJobs()
    const told = async () => {
      await remindOfRounds()
      const waiting = await waitingJobs('tell_of_queue')
      await pool.query('DELETE FROM graphile_worker._private_jobs')
      return waiting
    }
    await told()
    moveClock(days(12))
    expect(await told()).toEqual([{ audience: 'coordination:serbia-moi' }])
    expect(await told()).toEqual([])
    await changeRound(desk, roundId, writtenRound({ version: 1 }))
    moveClock(days(24))
    expect(await told()).toEqual([{ audience: 'coordination:serbia-moi' }])
  })
})

test('a form that is no form of ours says so at its fields', async () => {
  expect(await errorsOf(RoundSchema, {})).toMatchObject({
    title: ['mentoring:round.title_missing'],
    enrolFrom: ['mentoring:round.day_missing'],
  })
})
