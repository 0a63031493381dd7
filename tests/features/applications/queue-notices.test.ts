import { beforeEach, describe, expect, test } from 'vitest'
import { db, pool } from '~/db.server'
import { appealDecision } from '~/features/applications/appeal-decision.server'
import { approveApplication } from '~/features/applications/approve-application.server'
import { declineApplication } from '~/features/applications/decline-application.server'
import { vouchFor } from '~/features/applications/vouch-for.server'
import { withdrawVouchers } from '~/features/applications/withdraw-vouchers.server'
import { askTransfer } from '~/features/transfers/ask-transfer.server'
import { buildApplication } from '../../factories/applications.ts'
import { buildMember, viewerOf } from '../../factories/people.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'
import { takeOutbox } from '../../support/outbox.ts'

/** Lets the time pass for which a queue gathers. */
const gather = () =>
  pool.query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at > now()`)

/** Who is mailed once everything has been gathered, sorted; nothing else may be sent. */
async function mailed(): Promise<string[]> {
  await gather()
  await runJobs()
  const mails = (await takeOutbox()).filter(({ subject }) => subject === 'Something waits for you')
  for (const { text } of mails) expect(text).toMatch(/\/coordination$/m)
  return mails.map(({ to }) => to).sort()
}

/** Those who hold the queue by an independent look at offices, in the order of their addresses. */
async function coordinatorsOf(...chapterIds: string[]): Promise<string[]> {
  const now = new Date()
  const held = await db.mandate.findMany({
    where: {
      chapterId: { in: chapterIds },
      office: { in: ['coordinator', 'deputy-coordinator'] },
      from: { lte: now },
      until: { gt: now },
      membership: { member: { factors: { some: {} }, suspensions: { none: {} } } },
    },
    include: { membership: { include: { member: true } } },
  })
  return [...new Set(held.map((it) => it.membership.member.email))].sort()
}

describe('those who look after a queue are told that something waits', () => {
  beforeEach(async () => {
    await buildMember({ office: 'coordinator' })
    await buildMember({ office: 'deputy-coordinator' })
    await buildMember({ in: 'albania-asp', office: 'coordinator' })
    await buildMember({ office: 'coordinator', hasFactor: false })
    await gather()
    await runJobs()
    await takeOutbox()
  })

  test('of an application, when its address is confirmed: her coordinators alone, one mail each', async () => {
    await buildApplication()
    await buildApplication()
    expect(await waitingJobs('tell_of_queue')).toEqual([{ audience: 'coordination:serbia-moi' }])
    expect(await mailed()).toEqual(await coordinatorsOf('serbia-moi'))
    expect(await mailed()).toEqual([])
  })

  test('when enough members have vouched, and not before', async () => {
    const { code } = await buildApplication()
    await mailed()
    await vouchFor(await buildMember(), code)
    expect(await mailed()).toEqual([])
    await vouchFor(await buildMember(), code)
    expect(await mailed()).toEqual(await coordinatorsOf('serbia-moi'))
  })

  test('of an appeal: those to whom it goes', async () => {
    const { id, applicant } = await buildApplication()
    const coordinator = await buildMember({ office: 'coordinator' })
    await declineApplication(coordinator, id, 'Nobody knows her')
    await mailed()
    await appealDecision(applicant, { chapter: 'albania-asp', appeal: 'They do' })
    expect(await mailed()).toEqual(await coordinatorsOf('albania-asp'))
  })

  test('of a move: both sides', async () => {
    await askTransfer(await buildMember(), 'albania-asp')
    expect(await mailed()).toEqual(await coordinatorsOf('serbia-moi', 'albania-asp'))
  })

  test('of members to be checked again: the coordinators of those, with no word why', async () => {
    const [voucher, second] = [await buildMember(), await buildMember()]
    const { id, code } = await buildApplication({ chapter: 'albania-asp' })
    for (const it of [voucher, second]) await vouchFor(it, code)
    await approveApplication(await buildMember({ in: 'albania-asp', office: 'coordinator' }), id)
    await mailed()
    const coordinator = await buildMember({ office: 'coordinator' })
    await withdrawVouchers(coordinator, voucher.memberId)
    expect(await mailed()).toEqual(await coordinatorsOf('albania-asp'))
  })

  test('as they are when the mail is written: whoever lost her office meanwhile hears nothing', async () => {
    const leaver = await buildMember({ office: 'deputy-coordinator' })
    await buildApplication()
    await db.mandate.updateMany({
      where: { membership: { memberId: leaver.memberId } },
      data: { until: new Date() },
    })
    const { email } = await db.member.findUniqueOrThrow({ where: { id: leaver.memberId } })
    expect((await viewerOf(leaver.memberId)).mandates).toEqual([])
    const told = await mailed()
    expect(told).not.toContain(email)
    expect(told).toEqual(await coordinatorsOf('serbia-moi'))
  })
})
