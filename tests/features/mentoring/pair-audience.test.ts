import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { buildSession, viewerWith } from '../../factories/accounts.ts'
import { buildPair, pairUp } from '../../factories/pairs.ts'
import { buildMember, viewerOf } from '../../factories/people.ts'
import { days, moveClock } from '../../support/clock.ts'

const holds = async (memberId: string, id: string) =>
  (await viewerOf(memberId)).audiences.includes(`pairing:${id}`)
const inDays = (count: number) => new Date(clock.now().getTime() + count * 86_400_000)

/** Ends a pair that may be read for thirty days more. */
const end = (id: string) =>
  db.pairing.update({
    where: { id },
    data: { until: clock.now(), outcome: 'ended', readableUntil: inDays(30) },
  })

describe('the key of a pair is held', () => {
  test('by the two, while it waits, runs and rests', async () => {
    const { pairingId, mentor, mentee } = await buildPair({ menteeIn: 'albania-asp' })
    const both = async () => [
      await holds(mentor.memberId, pairingId),
      await holds(mentee.memberId, pairingId),
    ]
    expect(await both()).toEqual([true, true])
    await db.pairing.update({ where: { id: pairingId }, data: { from: clock.now() } })
    expect(await both()).toEqual([true, true])
    await db.pairing.update({
      where: { id: pairingId },
      data: { pausedAt: clock.now(), pausedFor: 'conflict' },
    })
    expect(await both()).toEqual([true, true])
  })

  test('by nobody else: no coordinator, no board, no other pair', async () => {
    const { pairingId } = await buildPair()
    const other = await buildPair()
    for (const viewer of [
      await buildMember({ office: 'coordinator' }),
      await buildMember({ office: 'chair', of: 'wpon-see' }),
      other.mentor,
      other.mentee,
    ])
      expect(await holds(viewer.memberId, pairingId)).toBe(false)
  })

  test('for some time after its end, to the minute', async () => {
    const { pairingId, mentor, mentee } = await buildPair()
    await end(pairingId)
    moveClock(days(30) - 1)
    expect(await holds(mentor.memberId, pairingId)).toBe(true)
    moveClock(days(30) + 1)
    for (const { memberId } of [mentor, mentee])
      expect(await holds(memberId, pairingId)).toBe(false)
  })

  test('not by one who is suspended, or at home in the network no more', async () => {
    const { pairingId, mentor, mentee } = await buildPair()
    await db.suspension.create({
      data: {
        memberId: mentor.memberId,
        chapterId: 'serbia-moi',
        reason: 'a reason',
        from: clock.now(),
        until: inDays(9),
      },
    })
    await db.membership.updateMany({
      where: { memberId: mentee.memberId },
      data: { until: clock.now() },
    })
    for (const { memberId } of [mentor, mentee])
      expect(await holds(memberId, pairingId)).toBe(false)
  })

  test('not before the pair is proposed', async () => {
    const { pairingId, mentor, mentee } = await buildPair()
    await db.pairing.update({ where: { id: pairingId }, data: { proposedAt: inDays(1) } })
    for (const { memberId } of [mentor, mentee])
      expect(await holds(memberId, pairingId)).toBe(false)
  })
})

describe('the key of a request is held', () => {
  async function buildRequest() {
    const mentor = await buildMember()
    const mentee = await buildMember()
    const { id } = await db.mentoringRequest.create({
      data: {
        mentorId: mentor.memberId,
        menteeId: mentee.memberId,
        words: 'Would you?',
        askedAt: clock.now(),
        expiresAt: inDays(14),
      },
    })
    const both = async () => [await holds(mentor.memberId, id), await holds(mentee.memberId, id)]
    return { id, both }
  }

  test('by the two until it is answered', async () => {
    const { id, both } = await buildRequest()
    expect(await both()).toEqual([true, true])
    await db.mentoringRequest.update({
      where: { id },
      data: { answeredAt: clock.now(), answer: 'declined' },
    })
    expect(await both()).toEqual([false, false])
  })

  test('or until it expires by itself', async () => {
    const { both } = await buildRequest()
    moveClock(days(14) - 1)
    expect(await both()).toEqual([true, true])
    moveClock(days(14))
    expect(await both()).toEqual([false, false])
  })
})

describe('rights that are kept between requests', () => {
  test('know a pair at the next request, and its end by the clock alone', async () => {
    const mentor = await buildMember()
    const mentee = await buildMember()
    const { token } = await buildSession(mentor.memberId)
    const held = async () =>
      (await viewerWith(token)).audiences.filter((it) => /^pairing:/.test(it))
    expect(await held()).toEqual([])
    const id = await pairUp(mentor, mentee)
    expect(await held()).toEqual([`pairing:${id}`])
    await end(id)
    moveClock(days(9))
    expect(await held()).toEqual([`pairing:${id}`])
    await db.session.updateMany({
      where: { memberId: mentor.memberId },
      data: { expiresAt: inDays(90), endsAt: inDays(90) },
    })
    moveClock(days(31))
    expect(await held()).toEqual([])
  })

  test('know a request, and that it expired, by the clock alone', async () => {
    const mentor = await buildMember()
    const mentee = await buildMember()
    const { token } = await buildSession(mentor.memberId)
    const held = async () =>
      (await viewerWith(token)).audiences.filter((it) => /^pairing:/.test(it))
    expect(await held()).toEqual([])
    await db.mentoringRequest.create({
      data: {
        mentorId: mentor.memberId,
        menteeId: mentee.memberId,
        words: 'Would you?',
        askedAt: clock.now(),
        expiresAt: inDays(1),
      },
    })
    expect(await held()).toHaveLength(1)
    moveClock(days(1))
    expect(await held()).toEqual([])
  })
})
