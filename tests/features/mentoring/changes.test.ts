import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db, pool, transact } from '~/db.server'
import { approveApplication } from '~/features/applications/approve-application.server'
import { declareSupervision } from '~/features/applications/declare-supervision.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { blockMember } from '~/features/blocks/block-member.server'
import { endBlock } from '~/features/blocks/end-block.server'
import { insertAdmissions } from '~/features/memberships/insert-admissions.server'
import { declareSuperior } from '~/features/memberships/service/declare-superior.server'
import { endSuperior } from '~/features/memberships/service/end-superior.server'
import { getService } from '~/features/memberships/service/get-service.server'
import { recordService } from '~/features/memberships/service/record-service.server'
import { beginPairing } from '~/features/mentoring/pairs/begin-pairing.server'
import { endPairing } from '~/features/mentoring/pairs/end-pairing.server'
import { listApart } from '~/features/mentoring/pairs/list-apart.server'
import { lockPairs } from '~/features/mentoring/pairs/lock-pairs.server'
import { pausePairing } from '~/features/mentoring/pairs/pause-pairing.server'
import { proposePairing } from '~/features/mentoring/pairs/propose-pairing.server'
import { resumePairing } from '~/features/mentoring/pairs/resume-pairing.server'
import { renewMembership } from '~/features/renewals/renew-membership.server'
import { askTransfer } from '~/features/transfers/ask-transfer.server'
import { consentToTransfer } from '~/features/transfers/consent-to-transfer.server'
import { clock } from '~/lib/clock.server'
import { buildApplication } from '../../factories/applications.ts'
import { pairUp } from '../../factories/pairs.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'
import { takeOutbox } from '../../support/outbox.ts'

const serviceId = 'serbia-moi'
let coordinator: MemberViewer
let deputy: MemberViewer
beforeAll(async () => {
  coordinator = await buildMember({ office: 'coordinator' })
  deputy = await buildMember({ office: 'deputy-coordinator' })
})
beforeEach(() => db.pairing.deleteMany())

async function record(memberId: string, unit: string, by = coordinator, chapterId = serviceId) {
  const { version, rank } = await getService({ id: memberId, serviceId: chapterId })
  return recordService(by, memberId, { version, rank, unit })
}

const declare = (by: MemberViewer, of: string, member: string) =>
  declareSuperior(by, of, { member, relation: 'superior' })

/** The pairs that run although the rule keeps them apart: there must be none. */
async function wronglyRunning(): Promise<string[]> {
  const { rows } = await pool.query(
    `SELECT id FROM pairing p WHERE until_at IS NULL AND paused_at IS NULL AND from_at IS NOT NULL
     AND EXISTS (SELECT 1 FROM kept_apart(ARRAY[p.mentor_id, p.mentee_id], now() + interval '1 hour'))`,
  )
  return rows.map(({ id }) => id)
}

/** Makes a pair as every command does: under the lock, once the rule was asked. */
async function propose(mentor: string, mentee: string): Promise<string | null> {
  return db.$transaction(async (tx) => {
    await lockPairs(tx)
    const apart = await listApart(tx, [mentor, mentee])
    if (apart.has(`${mentor}/${mentee}`)) return null
    return proposePairing(tx, null, {
      ...{ roundId: null, mentorId: mentor, menteeId: mentee, menteeBand: null, reasons: {} },
      ...{ mentorChapter: serviceId, menteeChapter: serviceId },
      endsAt: new Date(clock.now().getTime() + 270 * 86_400_000),
    })
  })
}

describe('each way in which units and superiors change', () => {
  type Two = { mentor: MemberViewer; mentee: MemberViewer }

  async function buildRunning(menteeIn = serviceId) {
    const two = { mentor: await buildMember(), mentee: await buildMember({ in: menteeIn }) }
    const id = await pairUp(two.mentor, two.mentee)
    // Between two services as well: as if both had consented.
    await db.$transaction((tx) => beginPairing(tx, null, id))
    await pool.query('DELETE FROM graphile_worker._private_jobs')
    await takeOutbox()
    return { id, two }
  }

  const paused = async (id: string) =>
    (await db.pairing.findUniqueOrThrow({ where: { id } })).pausedAt !== null

  /** What each of the two is sent, but for her address. */
  async function mailOf({ mentor, mentee }: Two) {
    await runJobs()
    const sent = await takeOutbox()
    const all = await db.member.findMany({
      where: { id: { in: [mentor.memberId, mentee.memberId] } },
    })
    expect(sent.map(({ to }) => to).toSorted()).toEqual(all.map(({ email }) => email).toSorted())
    return sent.map(({ subject, text }) => ({ subject, text }))
  }

  const ways: Array<[string, (two: Two) => Promise<unknown>]> = [
    [
      'a coordinator records the unit of one',
      async ({ mentor, mentee }) => {
        await record(mentor.memberId, 'Саобраћај')
        await record(mentee.memberId, 'saobraćaj')
      },
    ],
    [
      'the mentee declares her mentor above her',
      ({ mentor, mentee }) => declare(mentee, mentee.memberId, mentor.memberId),
    ],
    [
      'the mentor declares her mentee above her',
      ({ mentor, mentee }) => declare(mentor, mentor.memberId, mentee.memberId),
    ],
    [
      'a coordinator declares it',
      ({ mentor, mentee }) => declare(coordinator, mentee.memberId, mentor.memberId),
    ],
    [
      'an applicant declares the coordinator who is the link between the two',
      async ({ mentor, mentee }) => {
        const { applicant } = await buildApplication()
        await db.supervision.create({
          data: {
            superiorId: applicant.memberId,
            subordinateId: mentee.memberId,
            from: clock.now(),
          },
        })
        await declare(coordinator, deputy.memberId, mentor.memberId)
        await declareSupervision(applicant, { member: deputy.memberId, relation: 'superior' })
      },
    ],
  ]

  test.each(ways)('lets the pair rest and tells both the same: %s', async (_, change) => {
    const { id, two } = await buildRunning()
    await change(two)
    expect(await paused(id)).toBe(true)
    expect(await waitingJobs('tell_of_pair')).toEqual([{ pairingId: id }])
    const [one, other] = await mailOf(two)
    expect(one).toEqual(other)
    // To the byte what the two are sent when one of them asked for the pause.
    await db.pairing.update({ where: { id }, data: { pausedFor: 'asked' } })
    await pool.query(`SELECT graphile_worker.add_job('tell_of_pair', $1)`, [
      JSON.stringify({ pairingId: id }),
    ])
    expect(await mailOf(two)).toEqual([one, other])
  })

  test('a change that is refused or fails lets nothing rest', async () => {
    const { id, two } = await buildRunning()
    const { mentor, mentee } = two
    expect(await statusOf(declare(mentor, mentee.memberId, mentor.memberId))).toBe(403)
    await record(mentor.memberId, 'Cyber')
    const late = { version: 'stale', rank: '', unit: 'Cyber' }
    expect(await recordService(coordinator, mentee.memberId, late)).toBe('stale')
    expect(await paused(id)).toBe(false)
  })

  test('a move to the other’s service lets the pair run, until she serves in her unit', async () => {
    const { id, two } = await buildRunning('albania-asp')
    const { mentor, mentee } = two
    const receiving = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    await record(mentee.memberId, 'Traffic', receiving, 'albania-asp')
    await record(mentor.memberId, 'traffic')
    await pool.query(`UPDATE service_post SET from_at = now() - interval '3 years'`)
    const asked = await askTransfer(mentor, 'albania-asp')
    if (!('transferId' in asked)) throw new Error('refused')
    await consentToTransfer(coordinator, asked.transferId)
    await consentToTransfer(await viewerOf(receiving.memberId), asked.transferId)
    expect((await viewerOf(mentor.memberId)).standings[0]?.chapterId).toBe('albania-asp')
    expect([await paused(id), await wronglyRunning()]).toEqual([false, []])
    await record(mentor.memberId, 'Traffic', receiving, 'albania-asp')
    expect(await paused(id)).toBe(true)
  })

  test('one who is taken in anew brings no unit of before along', async () => {
    const { id: applicationId, applicant } = await buildApplication({ vouchers: 2 })
    const { memberId } = applicant
    await db.profileField.create({
      data: { memberId, field: 'unit', value: 'Riders', audience: 'network' },
    })
    const rider = await buildMember()
    await record(rider.memberId, 'Riders')
    const pair = await pairUp(rider, { ...applicant, standings: rider.standings })
    expect(await approveApplication(coordinator, applicationId)).toBe('done')
    expect([await paused(pair), await wronglyRunning()]).toEqual([false, []])
    await record(memberId, 'Riders')
    expect(await paused(pair)).toBe(true)
  })

  test('one who is taken back finds her pair resting, if the other joined her unit meanwhile', async () => {
    const { id, two } = await buildRunning()
    const { mentor, mentee } = two
    await record(mentor.memberId, 'Harbour')
    const lapsing = { memberId: mentor.memberId, kind: 'home' }
    const yesterday = new Date(Date.now() - 86_400_000)
    await db.membership.updateMany({ where: lapsing, data: { until: yesterday, due: yesterday } })
    await record(mentee.memberId, 'Harbour')
    expect(await paused(id)).toBe(false)
    await db.chapter.update({ where: { id: serviceId }, data: { renewalMonths: 12, graceDays: 1 } })
    const { id: lapsed } = await db.membership.findFirstOrThrow({ where: lapsing })
    expect(await renewMembership(coordinator, lapsed)).toBe('done')
    await db.chapter.update({
      where: { id: serviceId },
      data: { renewalMonths: null, graceDays: null },
    })
    expect([await paused(id), await wronglyRunning()]).toEqual([true, []])
    expect(await waitingJobs('tell_of_pair')).toEqual([{ pairingId: id }])
  })

  test('an import into a unit changes nobody who is there', async () => {
    const { id, two } = await buildRunning()
    await record(two.mentor.memberId, 'Traffic')
    const email = `${crypto.randomUUID()}@test.example`
    const row = {
      line: 1,
      familyName: 'A',
      givenName: 'B',
      email,
      emailKey: email,
      unit: 'Traffic',
    }
    const more = { rankTitle: 'x', rankBand: 1, languages: ['sr'], associationId: null }
    await transact((client) =>
      insertAdmissions(client, coordinator.memberId, serviceId, [
        { ...row, ...more, memberSince: '2020-01-01' } as never,
      ]),
    )
    const { id: added } = await db.member.findFirstOrThrow({ where: { emailKey: email } })
    expect(await paused(id)).toBe(false)
    expect(await propose(two.mentor.memberId, added)).toBeNull()
  })
})

describe('at the same moment', () => {
  const rounds = 50
  type Two = readonly [MemberViewer, MemberViewer]

  /** Does the acts of each two at once, of ten of them at a time: all hundred would wait for a connection. */
  async function settle(twos: Two[], actsOf: (two: Two, n: number) => Array<Promise<unknown>>) {
    for (let n = 0; n < twos.length; n += 10)
      await Promise.all(twos.slice(n, n + 10).flatMap((two, place) => actsOf(two, n + place)))
  }

  async function buildTwos(): Promise<Array<[MemberViewer, MemberViewer]>> {
    return Promise.all(
      Array.from(
        { length: rounds },
        async () => [await buildMember(), await buildMember()] as never,
      ),
    )
  }

  test('a pair is made and its superior declared: never does it run', async () => {
    const twos = await buildTwos()
    await settle(twos, ([a, b], n) => {
      const acts = [() => propose(a.memberId, b.memberId), () => declare(b, b.memberId, a.memberId)]
      return (n % 2 ? acts : acts.reverse()).map((it) => it())
    })
    expect(await wronglyRunning()).toEqual([])
    for (const [a, b] of twos) expect(await propose(a.memberId, b.memberId)).toBeNull()
  })

  test('each of a pair comes to one unit: it rests', async () => {
    const twos = await buildTwos()
    for (const [a, b] of twos) await propose(a.memberId, b.memberId)
    await settle(twos, ([a, b], n) => [
      record(a.memberId, `Unit ${n}`),
      record(b.memberId, `unit ${n}`, deputy),
    ])
    expect(await wronglyRunning()).toEqual([])
    expect(await db.pairing.count({ where: { pausedFor: 'conflict' } })).toBe(rounds)
  })

  test('two links close a line between a pair: it rests', async () => {
    const twos = await buildTwos()
    for (const [a, b] of twos) await propose(a.memberId, b.memberId)
    const links = await Promise.all(twos.map(() => buildMember()))
    await settle(twos, ([a, b], n) => {
      const link = links[n] as MemberViewer
      return [declare(a, a.memberId, link.memberId), declare(link, link.memberId, b.memberId)]
    })
    expect(await wronglyRunning()).toEqual([])
    expect(await db.pairing.count({ where: { pausedFor: 'conflict' } })).toBe(rounds)
  })
})

describe('whatever happens, in any order', () => {
  const units = ['Traffic', 'Cyber', '']
  type Act = (a: MemberViewer, b: MemberViewer, unit: string) => Promise<unknown>
  const open = (a: MemberViewer, b: MemberViewer) => ({
    until: null,
    OR: [
      { mentorId: a.memberId, menteeId: b.memberId },
      { mentorId: b.memberId, menteeId: a.memberId },
    ],
  })
  /** What she does in the room of the two, if they are a pair, with her rights as they are then. */
  async function inRoom(
    a: MemberViewer,
    b: MemberViewer,
    act: (her: MemberViewer, id: string) => Promise<unknown>,
  ) {
    const pair = await db.pairing.findFirst({ where: open(a, b) })
    return pair && act(await viewerOf(a.memberId), pair.id)
  }
  const acts: Record<string, Act> = {
    declare: (a, b) => declare(a, a.memberId, b.memberId),
    declareFor: (a, b) => declare(coordinator, a.memberId, b.memberId),
    end: async (a) => {
      const of = [{ superiorId: a.memberId }, { subordinateId: a.memberId }]
      const line = await db.supervision.findFirst({ where: { until: null, OR: of } })
      return line && endSuperior(a, a.memberId, line.id)
    },
    record: (a, _, unit) => record(a.memberId, unit),
    block: (a, b) => blockMember(a, b.memberId, 'pairing'),
    unblock: async (a) => {
      const block = await db.memberBlock.findFirst({ where: { memberId: a.memberId, until: null } })
      return block && endBlock(a, block.id)
    },
    propose: (a, b) => propose(a.memberId, b.memberId),
    pause: (a, b) => inRoom(a, b, pausePairing),
    resume: (a, b) => inRoom(a, b, resumePairing),
    endPair: (a, b) => inRoom(a, b, (her, id) => endPairing(her, id, { isDone: false })),
  }
  const step = fc.record({
    act: fc.constantFrom(...Object.keys(acts), 'propose', 'propose', 'record', 'resume'),
    a: fc.nat(4),
    b: fc.nat(4),
    unit: fc.constantFrom(...units),
  })

  test('no pair runs that the rule keeps apart', { timeout: 240_000 }, async () => {
    let ran = 0
    let rested = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
        await db.pairing.deleteMany()
        const crew = await Promise.all(Array.from({ length: 5 }, () => buildMember()))
        for (const { act, a, b, unit } of steps) {
          const [one, other] = [crew[a] as MemberViewer, crew[b] as MemberViewer]
          if (a === b) continue
          await acts[act]?.(one, other, unit)
          expect(await wronglyRunning()).toEqual([])
        }
        ran += await db.pairing.count({ where: { until: null, pausedAt: null } })
        rested += await db.pairing.count({ where: { pausedFor: 'conflict' } })
      }),
      { numRuns: 25, seed: 20_261_126, endOnFailure: true },
    )
    expect(Math.min(ran, rested)).toBeGreaterThan(3)
  })
})
