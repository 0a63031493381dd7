import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { consentToPair } from '~/features/mentoring/consents/consent-to-pair.server'
import { getConsent } from '~/features/mentoring/consents/get-consent.server'
import { listConsents } from '~/features/mentoring/consents/list-consents.server'
import { refusePair } from '~/features/mentoring/consents/refuse-pair.server'
import { buildBlock } from '../../factories/asking.ts'
import { buildPair, pairUp } from '../../factories/pairs.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { recordOf } from '../../support/activities.ts'
import { runJobs } from '../../support/jobs.ts'
import { emptyOutbox, takeOutbox } from '../../support/outbox.ts'

const serbian = 'audit:serbia-moi'
const albanian = 'audit:albania-asp'

/** A pair between Serbia and Albania that waits, and a coordinator of each. */
async function buildWaiting() {
  const pair = await buildPair({ menteeIn: 'albania-asp' })
  const [mentors, mentees] = [
    await buildMember({ office: 'coordinator' }),
    await buildMember({ in: 'albania-asp', office: 'coordinator' }),
  ]
  return { ...pair, id: pair.pairingId, ours: mentors, theirs: mentees }
}

const pairOf = (id: string) => db.pairing.findUniqueOrThrow({ where: { id } })

describe('a pair between two services', () => {
  test('begins with the second consent, in either order, and both are told', async () => {
    const { id, ours, theirs, mentor, mentee } = await buildWaiting()
    expect((await listConsents(ours)).map((it) => it.id)).toContain(id)
    const first = await recordOf(() => consentToPair(theirs, id))
    expect(first).toEqual({ answer: 'done', left: [['mentoring.pair_consented', albanian]] })
    expect((await pairOf(id)).from).toBeNull()
    // Her second press is no consent of the other side.
    expect(await consentToPair(theirs, id)).toBe('decided')
    expect((await listConsents(theirs)).map((it) => it.id)).not.toContain(id)
    await runJobs()
    await emptyOutbox()
    const second = await recordOf(() => consentToPair(ours, id))
    expect(second).toEqual({
      answer: 'done',
      left: [
        ['mentoring.pair_consented', serbian],
        ['mentoring.pair_begun', `pairing:${id}`],
      ],
    })
    expect((await pairOf(id)).from).not.toBeNull()
    await runJobs()
    const to = await db.member.findMany({
      where: { id: { in: [mentor.memberId, mentee.memberId] } },
    })
    expect((await takeOutbox()).map((it) => it.to).toSorted()).toEqual(
      to.map(({ email }) => email).toSorted(),
    )
  })

  test('is refused by one: it is over, the key is gone, and nobody reads by whom', async () => {
    const { id, ours, theirs, mentee } = await buildWaiting()
    const { answer, left } = await recordOf(() => refusePair(ours, id))
    expect([answer, left]).toEqual([
      'done',
      [
        ['mentoring.pair_refused', serbian],
        ['mentoring.pair_ended', `pairing:${id}`],
      ],
    ])
    expect(await pairOf(id)).toMatchObject({ outcome: 'lapsed', from: null })
    expect((await viewerOf(mentee.memberId)).audiences).not.toContain(`pairing:${id}`)
    expect(await consentToPair(theirs, id)).toBe('decided')
    expect(await refusePair(ours, id)).toBe('decided')
    expect((await getConsent(theirs, id)).isAsked).toBe(false)
  })

  test('concerns the coordinators of the two alone: 404 for the two themselves and all others', async () => {
    const { id, mentor, mentee } = await buildWaiting()
    const elsewhere = await buildMember({ in: 'croatia-moi', office: 'coordinator' })
    const waiting = await buildMember({ office: 'coordinator', hasFactor: false })
    for (const who of [mentor, mentee, elsewhere, waiting, await buildMember()]) {
      expect(await statusOf(getConsent(who, id))).toBe(404)
      expect(await statusOf(consentToPair(who, id))).toBe(404)
      expect(await statusOf(refusePair(who, id))).toBe(404)
    }
    expect(await statusOf(consentToPair(elsewhere, 'no-id'))).toBe(404)
    expect((await pairOf(id)).until).toBeNull()
  })

  test('is not hers to judge who is one of the two, or stands above or below one of them', async () => {
    const chief = await buildMember({ office: 'coordinator' })
    const other = await buildMember({ in: 'albania-asp' })
    const own = await pairUp(chief, other)
    const { id, mentor, ours } = await buildWaiting()
    await db.supervision.create({
      data: { superiorId: ours.memberId, subordinateId: mentor.memberId, from: new Date(0) },
    })
    for (const [who, pairing] of [
      [chief, own],
      [ours, id],
    ] as const) {
      expect(await statusOf(consentToPair(await viewerOf(who.memberId), pairing))).toBe(403)
      expect(await statusOf(refusePair(await viewerOf(who.memberId), pairing))).toBe(403)
      expect((await getConsent(await viewerOf(who.memberId), pairing)).isAsked).toBe(false)
      expect((await listConsents(await viewerOf(who.memberId))).map((it) => it.id)).not.toContain(
        pairing,
      )
    }
    const another = await buildMember({ office: 'deputy-coordinator' })
    expect(await consentToPair(another, id)).toBe('done')
  })

  test('is not begun by one whose vetting has ended', async () => {
    const { id, ours } = await buildWaiting()
    await db.vetting.deleteMany({ where: { memberId: ours.memberId } })
    expect(await statusOf(consentToPair(await viewerOf(ours.memberId), id))).toBe(403)
  })

  test('does not begin when the two may not be one any more, and is not told why', async () => {
    const changes: Array<(it: Awaited<ReturnType<typeof buildWaiting>>) => Promise<unknown>> = [
      ({ mentee, mentor }) => buildBlock(mentee, mentor),
      ({ mentor }) => db.vetting.deleteMany({ where: { memberId: mentor.memberId } }),
      ({ mentee }) =>
        db.membership.updateMany({
          where: { memberId: mentee.memberId },
          data: { until: new Date(Date.now() - 1_000) },
        }),
      // At home elsewhere by now, in a service that was never asked.
      ({ mentor }) =>
        db.membership.updateMany({
          where: { memberId: mentor.memberId },
          data: { chapterId: 'croatia-moi' },
        }),
    ]
    for (const change of changes) {
      const built = await buildWaiting()
      await consentToPair(built.theirs, built.id)
      await change(built)
      expect(await consentToPair(built.ours, built.id)).toBe('impossible')
      expect(await pairOf(built.id)).toMatchObject({ from: null, outcome: 'lapsed' })
    }
  })

  test('whoever coordinates both answers for both at once', async () => {
    const pair = await buildPair({ mentorIn: 'bih-federation', menteeIn: 'bih-rs' })
    const both = await buildMember({ in: 'bih-federation', office: 'coordinator' })
    const { membership } = {
      membership: await db.membership.findFirstOrThrow({ where: { memberId: both.memberId } }),
    }
    await db.mandate.create({
      data: {
        ...{ membershipId: membership.id, chapterId: 'bih-rs', office: 'coordinator' },
        ...{ from: new Date(0), until: new Date('2099-01-01') },
      },
    })
    expect(await consentToPair(await viewerOf(both.memberId), pair.pairingId)).toBe('done')
    expect((await pairOf(pair.pairingId)).from).not.toBeNull()
  })

  test('fifty answers of both sides in the same second: two count, or one refusal', async () => {
    const { id, ours, theirs } = await buildWaiting()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => consentToPair(n % 2 ? ours : theirs, id)),
    )
    expect(answers.filter((it) => it === 'done')).toHaveLength(2)
    const second = await buildWaiting()
    const mixed = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        n % 2 ? refusePair(second.ours, second.id) : consentToPair(second.theirs, second.id),
      ),
    )
    expect(mixed.filter((it) => it === 'done').length).toBeLessThanOrEqual(2)
    expect(await pairOf(second.id)).toMatchObject({ outcome: 'lapsed', from: null })
    expect(await db.space.count({ where: { audience: `pairing:${second.id}` } })).toBe(0)
  })
})
