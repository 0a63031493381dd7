import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { bytesOf, type Given, readPossible } from '~/features/mentoring/matching/given'
import { gatherGiven } from '~/features/mentoring/runs/gather-given.server'
import {
  buildBlock,
  buildPairing,
  buildRound,
  enrol,
  enrolMentor,
  lockDraft,
} from '../../factories/match-rounds'
import { buildMember } from '../../factories/people'

type Enrolled = { id: string; memberId: string }
let roundId: string
let mentee: Enrolled
let mentor: Enrolled
beforeEach(async () => {
  roundId = await buildRound()
  mentee = await enrol(roundId, {
    wants: ['career', 'leadership'],
    languages: ['sr', 'en'],
    band: 2,
  })
  mentor = await enrolMentor(roundId, { capacity: 2, offers: ['career'], band: 4 })
})

const gather = () => gatherGiven(db, roundId, new Date())
const idsOf = ({ mentees, mentors }: Given) =>
  [mentees, mentors].map((it) => it.map(({ id }) => id))
async function mayPair(one = mentee, other = mentor): Promise<boolean> {
  const given = await gather()
  return readPossible(given)(
    given.mentees.findIndex(({ id }) => id === one.id),
    given.mentors.findIndex(({ id }) => id === other.id),
  )
}

test('a round is given as its people enrolled, with wishes in their order', async () => {
  const wished = await enrolMentor(roundId)
  await db.mentoringWish.createMany({
    data: [
      { enrolmentId: mentee.id, mentorId: mentor.id, place: 2 },
      { enrolmentId: mentee.id, mentorId: wished.id, place: 1 },
    ],
  })
  const given = await gather()
  expect(given.mentees).toEqual([
    {
      id: mentee.id,
      band: 2,
      languages: ['en', 'sr'],
      meeting: 'either',
      times: [],
      wants: ['career', 'leadership'],
      wishes: [wished.id, mentor.id],
    },
  ])
  expect(given.mentors.map(({ id, capacity }) => [id, capacity])).toEqual([
    [mentor.id, 2],
    [wished.id, 1],
  ])
  expect(given.seed).toBe('published beforehand')
  expect(bytesOf(await gather())).toBe(bytesOf(given))
})

describe('who is not, or no longer, in good standing stays out', () => {
  const past = new Date(Date.now() - 86_400_000)
  const ahead = new Date(Date.now() + 86_400_000)
  const leave: [string, (who: Enrolled) => Promise<unknown>][] = [
    ['withdrawn', ({ id }) => db.enrolment.update({ where: { id }, data: { withdrawnAt: past } })],
    [
      'suspended',
      ({ memberId }) =>
        db.suspension.create({
          data: {
            memberId,
            chapterId: 'serbia-moi',
            from: past,
            until: ahead,
            reason: 'test',
          } as never,
        }),
    ],
    [
      'no longer vetted',
      ({ memberId }) =>
        db.vetting.updateMany({ where: { memberId }, data: { from: new Date(0), until: past } }),
    ],
    [
      'without a home service',
      ({ memberId }) => db.membership.updateMany({ where: { memberId }, data: { until: past } }),
    ],
  ]
  test.each(leave)('%s', async (_, lose) => {
    await lose(mentee)
    expect(idsOf(await gather())).toEqual([[], [mentor.id]])
    await lose(mentor)
    expect(idsOf(await gather())).toEqual([[], []])
  })

  test('those of other rounds too', async () => {
    await enrol(await buildRound())
    expect(idsOf(await gather())).toEqual([[mentee.id], [mentor.id]])
  })
})

describe('who is not to be a pair', () => {
  test('two with nothing between them may be one', async () => {
    expect(await mayPair()).toBe(true)
  })

  test('one does not want it, whoever of the two', async () => {
    await buildBlock(mentee.memberId, mentor.memberId)
    expect(await mayPair()).toBe(false)
    const other = await enrolMentor(roundId)
    await buildBlock(other.memberId, mentee.memberId)
    expect(await mayPair(mentee, other)).toBe(false)
  })

  test('they were one before', async () => {
    const now = new Date()
    await buildPairing(null, mentor, mentee, { until: now, outcome: 'completed' })
    expect(await mayPair()).toBe(false)
  })

  test('a superior', async () => {
    await db.supervision.create({
      data: {
        superiorId: mentor.memberId,
        subordinateId: mentee.memberId,
        from: new Date(0),
      } as never,
    })
    expect(await mayPair()).toBe(false)
  })

  test('herself, as mentee and mentor of one round', async () => {
    const { memberId } = await buildMember()
    const both = await enrol(roundId, { memberId, isMentor: true, isMentee: true, capacity: 1 })
    expect(await mayPair(both, both)).toBe(false)
    expect(await mayPair(both, mentor)).toBe(true)
  })
})

describe('a round opened again after its publication', () => {
  test('leaves those out who have a mentor, and counts their places as taken', async () => {
    await buildPairing(roundId, mentor, mentee)
    const later = await enrol(roundId)
    const given = await gather()
    expect(idsOf(given)).toEqual([[later.id], [mentor.id]])
    expect(given.mentors[0]?.capacity).toBe(1)
  })

  test('takes in again whose pair has ended', async () => {
    await buildPairing(roundId, mentor, mentee, { until: new Date(), outcome: 'ended' })
    const given = await gather()
    expect(given.mentees.map(({ id }) => id)).toEqual([mentee.id])
    expect(given.mentors[0]?.capacity).toBe(2)
  })
})

test('only what is locked is given of the drafts', async () => {
  await lockDraft(roundId, mentee, mentor)
  expect((await gather()).locked).toEqual([[mentee.id, mentor.id]])
  await db.draftPair.updateMany({ where: { roundId }, data: { isLocked: false } })
  expect((await gather()).locked).toEqual([])
})
