import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { findMentorOfRound } from '~/features/blocks/find-mentor-of-round.server'
import { consentToPair } from '~/features/mentoring/consents/consent-to-pair.server'
import { getDraft } from '~/features/mentoring/desk/get-draft.server'
import { listEnrolments } from '~/features/mentoring/desk/list-enrolments.server'
import { movePair } from '~/features/mentoring/desk/move-pair.server'
import { publishRound } from '~/features/mentoring/desk/publish-round.server'
import { listLeftRounds } from '~/features/mentoring/rounds/list-left-rounds.server'
import { listMentors } from '~/features/mentoring/rounds/list-mentors.server'
import { withdrawEnrolment } from '~/features/mentoring/rounds/withdraw-enrolment.server'
import { gatherGiven } from '~/features/mentoring/runs/gather-given.server'
import { askTransfer } from '~/features/transfers/ask-transfer.server'
import { consentToTransfer } from '~/features/transfers/consent-to-transfer.server'
import { clock } from '~/lib/clock.server'
import { buildPair, pairUp } from '../../factories/pairs.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { buildEnrolled, buildRound } from '../../factories/rounds.ts'
import { leaving, recordOf } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { waitingJobs } from '../../support/jobs.ts'

/** Has a member of Serbia asked for and let go, and gives what takes her in. */
async function askedOf(member: MemberViewer, to: string) {
  const asked = await askTransfer(member, to)
  if ('refused' in asked) throw new Error(asked.refused)
  await consentToTransfer(await buildMember({ office: 'coordinator' }), asked.transferId)
  const receiving = await buildMember({ in: to, office: 'coordinator' })
  return () => consentToTransfer(receiving, asked.transferId)
}

const enrolmentOf = (id: string) => db.enrolment.findUniqueOrThrow({ where: { id } })
const network = { kind: 'network', chapters: [] } as const

describe('who moves to another service', () => {
  test('is out of the rounds of the old one, with her drafts, and stays in those of the network', async () => {
    const { desk, roundId } = await buildRound()
    const mentor = await buildEnrolled(roundId, 'mentor')
    const mentee = await buildEnrolled(roundId, 'mentee', { goals: 'Zebrinka wants' })
    await movePair(desk, roundId, mentee.id, mentor.id)
    const wide = await buildRound({}, network)
    const still = await buildEnrolled(wide.roundId, 'mentee', {}, mentee.member)
    const takeIn = await askedOf(mentee.member, 'albania-asp')
    const { left } = await recordOf(takeIn)
    expect(left).toContainEqual(['mentoring.enrolment_withdrawn', 'audit:serbia-moi'])
    expect(left.filter(([type]) => type === 'mentoring.enrolment_withdrawn')).toHaveLength(1)
    expect((await enrolmentOf(mentee.id)).withdrawnAt).not.toBeNull()
    expect((await enrolmentOf(still.id)).withdrawnAt).toBeNull()
    expect(await db.draftPair.count({ where: { roundId } })).toBe(0)
    expect(await waitingJobs('tell_of_queue')).toContainEqual({
      audience: 'coordination:serbia-moi',
    })
    const { enrolments } = await listEnrolments(desk, roundId, { part: 'mentee', page: 1 })
    expect(enrolments).toEqual([])
  })

  test('leaves no pair behind that waits: the old service is asked no more, and what runs runs on', async () => {
    const { pairingId, mentor } = await buildPair({ menteeIn: 'albania-asp' })
    const running = await pairUp(mentor, await buildMember())
    const takeIn = await askedOf(mentor, 'croatia-moi')
    const { left } = await recordOf(takeIn)
    expect(left).toContainEqual(['mentoring.pair_ended', `pairing:${pairingId}`])
    const of = (id: string) => db.pairing.findUniqueOrThrow({ where: { id } })
    expect(await of(pairingId)).toMatchObject({ outcome: 'lapsed', from: null })
    expect(await of(running)).toMatchObject({ until: null })
    const ours = await buildMember({ office: 'coordinator' })
    expect(await consentToPair(ours, pairingId)).toBe('decided')
  })

  test('in the moment in which her round is published and her pair consented to: nobody waits crosswise', async () => {
    for (let n = 0; n < 3; n++) {
      const { desk, roundId } = await buildRound()
      const mentor = await buildEnrolled(roundId, 'mentor')
      const mentee = await buildEnrolled(roundId, 'mentee')
      await movePair(desk, roundId, mentee.id, mentor.id)
      const abroad = await buildMember({ in: 'albania-asp' })
      const waiting = await pairUp(abroad, mentee.member)
      await consentToPair(await buildMember({ in: 'albania-asp', office: 'coordinator' }), waiting)
      const takeIn = await askedOf(mentee.member, 'croatia-moi')
      moveClock(days(12))
      const hers = await viewerOf(desk.memberId)
      const { mark } = await getDraft(hers, roundId, 1)
      await Promise.all([
        takeIn(),
        publishRound(hers, roundId, mark),
        consentToPair(hers, waiting),
        withdrawEnrolment(mentee.member, roundId),
      ])
      const wrong = { menteeId: mentee.member.memberId, menteeChapter: 'serbia-moi' }
      expect(await db.pairing.count({ where: { ...wrong, from: null, until: null } })).toBe(0)
      moveClock(0)
    }
  })
})

describe('who left the circle of a round in any other way', () => {
  /** A round of an association, one of whose mentees has left it since she was drafted. */
  async function buildLeft() {
    const { desk, roundId } = await buildRound()
    const built = { association: 'rs-policewomen' }
    const mentor = await buildEnrolled(roundId, 'mentor', {}, await buildMember(built))
    const mentee = await buildEnrolled(roundId, 'mentee', {}, await buildMember(built))
    await movePair(desk, roundId, mentee.id, mentor.id)
    const audience = 'chapter:rs-policewomen'
    await db.mentoringRound.update({ where: { id: roundId }, data: { audience } })
    const { memberId } = mentee.member
    await db.membership.updateMany({
      where: { memberId, kind: 'association' },
      data: { until: clock.now() },
    })
    return { desk, roundId, mentor, mentee, her: await viewerOf(memberId) }
  }

  test('is neither shown at its desk, nor matched, nor put with anybody, nor published', async () => {
    const { desk, roundId, mentor, mentee } = await buildLeft()
    const { enrolments } = await listEnrolments(desk, roundId, { part: 'mentee', page: 1 })
    expect(enrolments).toEqual([])
    const given = await gatherGiven(db, roundId, clock.now())
    expect([given.mentees.length, given.mentors.length]).toEqual([0, 1])
    expect(await statusOf(movePair(desk, roundId, mentee.id, mentor.id))).toBe(404)
    moveClock(days(12))
    const hers = await viewerOf(desk.memberId)
    const { mark } = await getDraft(hers, roundId, 1)
    expect(await publishRound(hers, roundId, mark)).toEqual({
      ...{ outcome: 'published', pairs: 0, fallen: 1 },
    })
  })

  test('is shown to no mentee any more, if she is a mentor of it, nor met there to be kept apart from', async () => {
    const { roundId, mentor } = await buildLeft()
    const place = { association: 'rs-policewomen' }
    const her = await buildMember(place)
    await buildEnrolled(roundId, 'mentee', {}, her)
    const abroad = mentor.member.memberId
    const listed = async () =>
      (await listMentors(her, roundId, 1)).mentors.map(({ memberId }) => memberId)
    const met = async () => (await findMentorOfRound(her, abroad))?.id ?? null
    expect([await listed(), await met()]).toEqual([[abroad], abroad])
    await db.membership.updateMany({
      where: { memberId: abroad, kind: 'association' },
      data: { until: clock.now() },
    })
    expect([await listed(), await met()]).toEqual([[], null])
  })

  test('withdraws all the same, by her own enrolment; who never enrolled gets 404', async () => {
    const { roundId, mentor, mentee, her } = await buildLeft()
    const leftBy = async (viewer: MemberViewer) =>
      (await listLeftRounds(viewer)).map(({ id }) => id)
    expect(await leftBy(her)).toEqual([roundId])
    for (const viewer of [mentor.member, await buildMember()])
      expect(await leftBy(viewer)).toEqual([])
    moveClock(days(292))
    expect(await leftBy(her)).toEqual([])
    moveClock(0)
    await leaving(['mentoring.enrolment_withdrawn'], () => withdrawEnrolment(her, roundId))
    expect(await leftBy(her)).toEqual([])
    await leaving([], () => withdrawEnrolment(her, roundId))
    expect((await enrolmentOf(mentee.id)).withdrawnAt).not.toBeNull()
    for (const id of [roundId, 'no-id', mentee.id])
      expect(await statusOf(withdrawEnrolment(await buildMember(), id))).toBe(404)
  })
})
