import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { blockMember } from '~/features/blocks/block-member.server'
import { eraseMember } from '~/features/leaving/erase-member.server'
import { resignMemberships } from '~/features/leaving/resign-memberships.server'
import { declareSuperior } from '~/features/memberships/service/declare-superior.server'
import { getService } from '~/features/memberships/service/get-service.server'
import { recordService } from '~/features/memberships/service/record-service.server'
import { declineRequest } from '~/features/mentoring/asking/decline-request.server'
import { consentToPair } from '~/features/mentoring/consents/consent-to-pair.server'
import { refusePair } from '~/features/mentoring/consents/refuse-pair.server'
import { endPairing } from '~/features/mentoring/pairs/end-pairing.server'
import { pausePairing } from '~/features/mentoring/pairs/pause-pairing.server'
import { settlePairs } from '~/features/mentoring/pairs/settle-pairs.server'
import { askTransfer } from '~/features/transfers/ask-transfer.server'
import { consentToTransfer } from '~/features/transfers/consent-to-transfer.server'
import { settleTransfers } from '~/features/transfers/settle-transfers.server'
import { buildRequest } from '../../factories/asking.ts'
import { type BuiltPair, buildPair, pairUp } from '../../factories/pairs.ts'
import { buildMember, viewerOf } from '../../factories/people.ts'
import { days, moveClock } from '../../support/clock.ts'
import { until } from '../../support/live-client.ts'

async function waitingForLocks(): Promise<number> {
  const { rows } = await pool.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return rows[0].n
}

/** Does some work on a line of its own, in a transaction that is over by the end of it. */
async function beside<Answer>(work: (client: pg.PoolClient) => Promise<Answer>): Promise<Answer> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    return await work(client)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const held = (table: 'member' | 'pairing' | 'mentoring_request', mode: string) =>
  `SELECT 1 FROM ${table} WHERE id = ANY($1::uuid[]) ORDER BY id FOR ${mode}`
const idsOf = ({ mentor, mentee }: BuiltPair) => [mentor.memberId, mentee.memberId]

/** Has a member of Serbia asked for and let go, and gives what takes her in. */
async function movingOf(member: MemberViewer) {
  const asked = await askTransfer(member, 'croatia-moi')
  if ('refused' in asked) throw new Error(asked.refused)
  await consentToTransfer(await buildMember({ office: 'coordinator' }), asked.transferId)
  const receiving = await buildMember({ in: 'croatia-moi', office: 'coordinator' })
  return () => consentToTransfer(receiving, asked.transferId)
}

type Verb = { of: BuiltPair; act: () => Promise<unknown> }

const begun = async (act: (it: BuiltPair) => Promise<unknown>): Promise<Verb> => {
  const of = await buildPair()
  return { of, act: () => act(of) }
}
const waiting = async (act: (it: BuiltPair) => Promise<unknown>): Promise<Verb> => {
  const of = await buildPair({ menteeIn: 'albania-asp' })
  return { of, act: () => act(of) }
}
const coordinator = () => buildMember({ office: 'coordinator' })

/** Every verb that ends a pair or judges one that waits: it changes what the two hold the keys of. */
const verbs: Record<string, () => Promise<Verb>> = {
  'one ends it': () => begun((it) => endPairing(it.mentee, it.pairingId, { isDone: false })),
  'one gives it up': () => waiting((it) => endPairing(it.mentee, it.pairingId, { isDone: false })),
  'a coordinator consents to it': async () => {
    const by = await coordinator()
    return waiting((it) => consentToPair(by, it.pairingId))
  },
  'a coordinator refuses it': async () => {
    const by = await coordinator()
    return waiting((it) => refusePair(by, it.pairingId))
  },
  'the mentor resigns': () => begun((it) => resignMemberships(it.mentor)),
  'the mentor is erased': () => begun((it) => eraseMember(it.mentor, 'en')),
  'the mentor moves': async () => {
    const verb = await waiting(() => Promise.resolve())
    return { ...verb, act: await movingOf(verb.of.mentor) }
  },
  'it waited for too long': async () => {
    await db.pairing.deleteMany()
    const verb = await waiting(settlePairs)
    moveClock(days(30) + 1)
    return verb
  },
}

describe('the members of a pair are held before the pair', () => {
  test.each(Object.keys(verbs))('when %s', async (name) => {
    const built = await verbs[name]?.()
    if (!built) throw new Error(name)
    const { of, act } = built
    let done: Promise<unknown> = Promise.resolve()
    await beside(async (client) => {
      await client.query(held('member', 'NO KEY UPDATE'), [[of.mentee.memberId]])
      done = act()
      await until(async () => (await waitingForLocks()) > 0, 'it to wait')
      // Whoever holds one of the two goes on to their pair: were it held by now, each would wait for the other.
      await client.query(held('pairing', 'UPDATE NOWAIT'), [[of.pairingId]])
    })
    await done
  })

  test('and those whom one asked before what she asked, when she is erased', async () => {
    const { id, mentor, mentee } = await buildRequest()
    let done: Promise<unknown> = Promise.resolve()
    await beside(async (client) => {
      await client.query(held('member', 'NO KEY UPDATE'), [[mentor.memberId]])
      done = eraseMember(mentee, 'en')
      await until(async () => (await waitingForLocks()) > 0, 'it to wait')
      await client.query(held('mentoring_request', 'UPDATE NOWAIT'), [[id]])
    })
    await done
  })
})

describe('who only refers to a member, as a reply or a declaration does, is not waited for', () => {
  const acts: Record<string, (it: BuiltPair) => Promise<() => Promise<unknown>>> = {
    resigns:
      async ({ mentor }) =>
      () =>
        resignMemberships(mentor),
    moves: ({ mentor }) => movingOf(mentor),
    'keeps the other apart':
      async ({ mentor, mentee }) =>
      () =>
        blockMember(mentor, mentee.memberId, 'pairing'),
  }
  test.each(Object.keys(acts))('by her who %s', async (name) => {
    const of = await buildPair()
    const act = await acts[name]?.(of)
    await beside(async (client) => {
      await client.query(held('member', 'KEY SHARE'), [idsOf(of)])
      const late = new Promise((_, fail) => setTimeout(() => fail(new Error('it waits')), 5_000))
      await Promise.race([act?.(), late])
    })
  })
})

test.each(['moves', 'is erased'])(
  'what her service records of her is waited for by her who %s',
  async (way) => {
    const her = await buildMember()
    const act = way === 'moves' ? await movingOf(her) : () => eraseMember(her, 'en')
    let done: Promise<unknown> = Promise.resolve()
    await beside(async (client) => {
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('service of ' || $1))`, [
        her.memberId,
      ])
      await client.query(held('member', 'KEY SHARE'), [[her.memberId]])
      done = act()
      await until(async () => (await waitingForLocks()) > 0, 'it to wait')
      // What is recorded asks for this lock in the end: had she it by now, each would wait for the other.
      await client.query(`SET LOCAL lock_timeout = '400ms'`)
      await client.query(`SELECT pg_advisory_xact_lock_shared(hashtext('mentoring.pairs'))`)
    })
    await done
  },
)

test('pairs that rest together are held in one order, wherever their rows lie', async () => {
  const mentor = await buildMember()
  const mentees = [await buildMember(), await buildMember(), await buildMember()]
  // The first of their ids lies behind the others.
  const ids = mentees.map(() => uuidv7())
  for (const [at, { memberId: menteeId }] of mentees.entries())
    await db.pairing.create({
      data: {
        ...{ id: ids[2 - at], mentorId: mentor.memberId, menteeId, reasons: {} },
        ...{ mentorChapter: 'serbia-moi', menteeChapter: 'serbia-moi' },
        ...{ proposedAt: new Date(), from: new Date(), endsAt: new Date('2099-01-01') },
      },
    })
  const by = await coordinator()
  const unit = async (memberId: string) => {
    const { version, rank } = await getService({ id: memberId, serviceId: 'serbia-moi' })
    return recordService(by, memberId, { version, rank, unit: 'Traffic of the valley' })
  }
  for (const { memberId } of mentees) await unit(memberId)
  let done: Promise<unknown> = Promise.resolve()
  await beside(async (client) => {
    await client.query(held('pairing', 'UPDATE'), [ids.slice(0, 1)])
    done = unit(mentor.memberId)
    await until(async () => (await waitingForLocks()) > 0, 'it to wait')
    await client.query(held('pairing', 'UPDATE NOWAIT'), [ids.slice(1)])
  })
  await done
  const resting = { id: { in: ids }, pausedAt: { not: null } }
  expect(await db.pairing.count({ where: resting })).toBe(3)
})

/** Nobody waited for another crosswise: what is refused is refused in words. */
async function allAnswered(acts: Array<() => Promise<unknown>>) {
  const answers = await Promise.allSettled(acts.map((act) => act()))
  for (const it of answers)
    if (it.status === 'rejected' && !(it.reason instanceof Response))
      expect(JSON.stringify([it.reason?.message, it.reason?.meta])).not.toMatch(/deadlock|40P01/i)
}

describe('many at once, and nobody waits crosswise', () => {
  test('who ends, consents, refuses, resigns, moves and lets time decide about the same pairs', {
    timeout: 120_000,
  }, async () => {
    await db.pairing.deleteMany()
    const ours = await coordinator()
    const theirs = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    for (let n = 0; n < 6; n++) {
      const mentors = [await buildMember(), await buildMember(), await buildMember()]
      const mentees = await Promise.all(mentors.map(() => buildMember({ in: 'albania-asp' })))
      const ids: string[] = []
      for (const mentor of mentors)
        for (const mentee of mentees) ids.push(await pairUp(mentor, mentee))
      const [mover, leaver] = mentors
      const takeIn = await movingOf(mover as MemberViewer)
      moveClock(days(30) + 1)
      const now = await Promise.all(mentees.map(({ memberId }) => viewerOf(memberId)))
      await allAnswered([
        ...ids.map((id) => () => consentToPair(ours, id)),
        ...ids.map((id, at) => () => (at % 2 ? consentToPair : refusePair)(theirs, id)),
        ...ids.map(
          (id, at) => () => endPairing(now[at % 3] as MemberViewer, id, { isDone: false }),
        ),
        settlePairs,
        takeIn,
        () => resignMemberships(leaver as MemberViewer),
      ])
      moveClock(0)
    }
  })

  test('who keeps apart, pauses, ends, declares and records in one pair', {
    timeout: 120_000,
  }, async () => {
    const by = await coordinator()
    for (let n = 0; n < 10; n++) {
      const { pairingId, mentor, mentee } = await buildPair()
      const takeIn = await movingOf(mentor)
      const { version, rank } = await getService({ id: mentor.memberId, serviceId: 'serbia-moi' })
      await allAnswered([
        () => blockMember(mentor, mentee.memberId, 'all'),
        () => blockMember(mentee, mentor.memberId, 'pairing'),
        () => pausePairing(mentor, pairingId),
        () => endPairing(mentee, pairingId, { isDone: false }),
        () =>
          declareSuperior(by, mentee.memberId, { member: mentor.memberId, relation: 'superior' }),
        () => recordService(by, mentor.memberId, { version, rank, unit: `Unit ${n}` }),
        takeIn,
      ])
    }
  })

  test('who is erased and whom she asked', { timeout: 120_000 }, async () => {
    for (let n = 0; n < 12; n++) {
      const { id, mentor, mentee } = await buildRequest()
      const [gone, left] = n % 2 ? [mentor, mentee] : [mentee, mentor]
      await allAnswered([
        () => eraseMember(gone, 'en'),
        () => (n % 2 ? resignMemberships(left) : declineRequest(left, id)),
        ...(n % 2 ? [] : [() => eraseMember(left, 'en')]),
      ])
    }
  })
})

test('a transfer that lapses while she asks for the next one: neither waits for the other', async () => {
  const her = await buildMember()
  const asked = await askTransfer(her, 'croatia-moi')
  const transferId = 'transferId' in asked ? asked.transferId : ''
  moveClock(days(91))
  let done: Promise<unknown> = Promise.resolve()
  await beside(async (client) => {
    await client.query('SELECT 1 FROM transfer WHERE id = $1 FOR UPDATE', [transferId])
    done = askTransfer(her, 'albania-asp')
    await until(async () => (await waitingForLocks()) > 0, 'it to wait')
    await client.query(held('member', 'UPDATE NOWAIT'), [[her.memberId]])
  })
  expect(await done).toHaveProperty('transferId')
  await settleTransfers()
})
