import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { approveApplication } from '~/features/applications/approve-application.server'
import { getVetting } from '~/features/applications/get-vetting.server'
import { listRechecks } from '~/features/applications/list-rechecks.server'
import { remindOfVettings } from '~/features/applications/remind-of-vettings.server'
import { renewVetting } from '~/features/applications/renew-vetting.server'
import { vouchFor } from '~/features/applications/vouch-for.server'
import { withdrawVouchers } from '~/features/applications/withdraw-vouchers.server'
import { installation, type MemberViewer } from '~/features/auth/viewer'
import { foundChapter } from '~/features/chapters/found-chapter.server'
import { endOfVetting } from '~/features/memberships/vetting-term'
import { clock } from '~/lib/clock.server'
import { readOutbox } from '~/lib/read-outbox.server'
import { buildApplication } from '../../factories/applications.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { runJobs } from '../../support/jobs.ts'
import { emptyOutbox } from '../../support/outbox.ts'

const coordinatorOf = (chapter = 'serbia-moi') =>
  buildMember({ in: chapter, office: 'coordinator' })

/** A member whose vetting ends in some days; ended when there are none. */
async function ending(inDays: number, chapter = 'serbia-moi'): Promise<string> {
  const { memberId } = await buildMember({ in: chapter })
  const until = new Date(clock.now().getTime() + inDays * 86_400_000)
  await db.vetting.updateMany({ where: { memberId }, data: { until } })
  return memberId
}

/** One let in by the words of these members. */
async function letIn(vouchers: MemberViewer[], chapter = 'serbia-moi'): Promise<string> {
  const { id, code, applicant } = await buildApplication({ chapter })
  for (const voucher of vouchers) await vouchFor(voucher, code)
  expect(await approveApplication(await coordinatorOf(chapter), id)).toBe('done')
  return applicant.memberId
}

const vettingOf = (memberId: string) =>
  db.vetting.findFirstOrThrow({ where: { memberId }, orderBy: { from: 'desc' } })

test('whoever checks her again reads the name that was verified, and others what she is called', async () => {
  const memberId = await ending(5)
  await db.member.update({
    where: { id: memberId },
    data: { givenName: 'Verified', familyName: 'Name', displayName: 'Called So' },
  })
  const names = { name: 'Verified Name', knownAs: 'Called So' }
  const coordinator = await coordinatorOf()
  const listed = await listRechecks(coordinator)
  expect(listed.find((it) => it.memberId === memberId)).toMatchObject(names)
  expect(await getVetting(coordinator, memberId)).toMatchObject(names)
  expect(await getVetting(await buildMember(), memberId)).toMatchObject({
    name: 'Called So',
    knownAs: null,
  })
})

describe('a coordinator who is alone in her service', () => {
  let service = ''
  const lone = async () => {
    service = `s-${uuidv7()}`
    await foundChapter(installation, {
      ...{ id: service, kind: 'service', parentId: 'moldova', names: { en: 'A small service' } },
    })
    const own = await coordinatorOf(service)
    await db.vetting.updateMany({
      where: { memberId: own.memberId },
      data: { until: new Date(clock.now().getTime() + 86_400_000) },
    })
    return own.memberId
  }

  test('is checked again by a coordinator of another service, who finds her in her queue', async () => {
    const memberId = await lone()
    const colleague = await coordinatorOf('albania-asp')
    expect((await listRechecks(colleague)).map((it) => it.memberId)).toContain(memberId)
    await leaving(['applications.vetting_renewed'], () => renewVetting(colleague, memberId))
    expect((await vettingOf(memberId)).chapterId).toBe(service)
    expect((await listRechecks(colleague)).map((it) => it.memberId)).not.toContain(memberId)
  })

  test('never by herself, by no member, by none in her line of command, nor her word withdrawn', async () => {
    const memberId = await lone()
    const colleague = await coordinatorOf('albania-asp')
    expect(await statusOf(renewVetting(await viewerOf(memberId), memberId))).toBe(403)
    const member = await buildMember({ in: 'albania-asp' })
    expect(await statusOf(renewVetting(member, memberId))).toBe(404)
    expect(await statusOf(withdrawVouchers(colleague, memberId))).toBe(403)
    await db.supervision.create({
      data: {
        superiorId: colleague.memberId,
        subordinateId: memberId,
        declaredBy: memberId,
        from: new Date(0),
      },
    })
    expect(await statusOf(renewVetting(colleague, memberId))).toBe(403)
  })

  test('is foreign again as soon as somebody stands beside her whose vetting is in force', async () => {
    const memberId = await lone()
    const colleague = await coordinatorOf('albania-asp')
    const deputy = await buildMember({ in: service, office: 'deputy-coordinator' })
    expect(await statusOf(renewVetting(colleague, memberId))).toBe(404)
    await db.vetting.updateMany({
      where: { memberId: deputy.memberId },
      data: { until: clock.now() },
    })
    expect(await renewVetting(colleague, memberId)).toBe('done')
  })
})

describe('renewing a vetting', () => {
  test('that has ended lets her write again, for three years, with one activity', async () => {
    const memberId = await ending(0)
    const coordinator = await coordinatorOf()
    expect((await viewerOf(memberId)).vettedUntil).toBeNull()
    const done = await leaving(['applications.vetting_renewed'], () =>
      renewVetting(coordinator, memberId),
    )
    expect(done).toBe('done')
    const { from, until, method, decidedBy } = await vettingOf(memberId)
    expect({ until, method, decidedBy }).toEqual({
      until: endOfVetting(from),
      method: 'coordinator',
      decidedBy: coordinator.memberId,
    })
    expect((await viewerOf(memberId)).vettedUntil).toEqual(until)
  })

  test('is done once, by fifty at the same moment as well', async () => {
    const memberId = await ending(20)
    const coordinators = [await coordinatorOf(), await coordinatorOf()]
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => renewVetting(coordinators[n % 2] as never, memberId)),
    )
    expect(answers.filter((it) => it === 'done').length).toBe(1)
    expect(answers.filter((it) => it === 'current').length).toBe(49)
    expect(await db.vetting.count({ where: { memberId } })).toBe(2)
  })

  test('that is not due changes nothing', async () => {
    const memberId = await ending(31)
    const coordinator = await coordinatorOf()
    expect(await leaving([], () => renewVetting(coordinator, memberId))).toBe('current')
  })

  test('is for coordinators of her home: never herself, her line of command, one who lapsed', async () => {
    const memberId = await ending(0)
    const foreign = await coordinatorOf('albania-asp')
    expect(await leaving([], () => statusOf(renewVetting(foreign, memberId)))).toBe(404)
    expect(await statusOf(renewVetting(foreign, 'x'))).toBe(404)
    expect(await statusOf(renewVetting(await buildMember(), memberId))).toBe(403)
    const own = await coordinatorOf()
    expect(await statusOf(renewVetting(own, own.memberId))).toBe(403)
    expect(await statusOf(renewVetting({ ...own, vettedUntil: null }, memberId))).toBe(403)
    for (const [superiorId, subordinateId] of [
      [own.memberId, memberId],
      [memberId, own.memberId],
    ] as const) {
      const from = new Date()
      const { id } = await db.supervision.create({ data: { superiorId, subordinateId, from } })
      expect(await leaving([], () => statusOf(renewVetting(own, memberId)))).toBe(403)
      await db.supervision.delete({ where: { id } })
    }
    expect(await renewVetting(own, memberId)).toBe('done')
  })
})

describe("withdrawing a member's words for others", () => {
  test('has exactly those checked again whom her word let in, and tells nobody why', async () => {
    const voucher = await buildMember()
    const [first, second, third] = [await buildMember(), await buildMember(), await buildMember()]
    const hers = await letIn([voucher, first as MemberViewer])
    const abroad = await letIn([voucher, first as MemberViewer], 'albania-asp')
    const other = await letIn([second as MemberViewer, third as MemberViewer])
    const before = await vettingOf(other)
    const { code, id: openId } = await buildApplication()
    await vouchFor(voucher, code)

    const coordinator = await coordinatorOf()
    await leaving(['applications.vouchers_withdrawn'], () =>
      withdrawVouchers(coordinator, voucher.memberId),
    )
    const { data } = await lastActivity()
    for (const memberId of [hers, abroad]) {
      expect(JSON.stringify(data)).not.toContain(memberId)
      const vetting = await vettingOf(memberId)
      expect(vetting.recheckAt).not.toBeNull()
      const notice = vetting.until.getTime() - (vetting.recheckAt?.getTime() ?? 0)
      expect(notice).toBe(30 * 86_400_000)
      expect((await viewerOf(memberId)).vettedUntil).toEqual(vetting.until)
    }
    expect(await vettingOf(other)).toEqual(before)
    expect(await db.vetting.count({ where: { recheckAt: { not: null } } })).toBe(2)
    expect(await db.voucher.count({ where: { applicationId: openId, until: null } })).toBe(0)
    await leaving([], () => withdrawVouchers(coordinator, voucher.memberId))

    const listed = async (viewer: MemberViewer) =>
      (await listRechecks(viewer)).map(({ memberId }) => memberId)
    expect(await listed(await coordinatorOf('albania-asp'))).toContain(abroad)
    expect(await listed(coordinator)).toContain(hers)
    for (const absent of [abroad, other]) expect(await listed(coordinator)).not.toContain(absent)
    await renewVetting(coordinator, hers)
    expect(await listed(coordinator)).not.toContain(hers)
  })

  test('leaves one who is not checked in time with reading alone, at its minute', async () => {
    const voucher = await buildMember()
    const memberId = await letIn([voucher, await buildMember()])
    await withdrawVouchers(await coordinatorOf(), voucher.memberId)
    moveClock(days(30) - 1)
    expect((await viewerOf(memberId)).vettedUntil).not.toBeNull()
    moveClock(days(30) + 1)
    const after = await viewerOf(memberId)
    expect(after.vettedUntil).toBeNull()
    expect(after.audiences).toContain('network')
  })

  test('is for coordinators of her home, never for herself', async () => {
    const { memberId } = await buildMember()
    const foreign = await coordinatorOf('albania-asp')
    expect(await leaving([], () => statusOf(withdrawVouchers(foreign, memberId)))).toBe(404)
    expect(await statusOf(withdrawVouchers(await buildMember(), memberId))).toBe(403)
    const own = await coordinatorOf()
    expect(await statusOf(withdrawVouchers(own, own.memberId))).toBe(403)
    expect((await getVetting(await buildMember(), memberId)).can).toEqual({
      see: false,
      withdraw: false,
      renew: false,
    })
  })
})

describe('a reminder', () => {
  beforeEach(async () => {
    await db.vetting.updateMany({ data: { remindedAt: new Date() } })
    await runJobs()
    await emptyOutbox()
  })

  test('goes once, 30 days ahead, to each whose vetting ends, and says neither what nor why', async () => {
    const soon = await ending(29)
    await ending(31)
    await ending(0)
    const renewed = await ending(5)
    await renewVetting(await coordinatorOf(), renewed)
    await Promise.all([remindOfVettings(), remindOfVettings()])
    await remindOfVettings()
    await runJobs()
    const { email } = await db.member.findUniqueOrThrow({ where: { id: soon } })
    const mails = await readOutbox()
    expect(mails.map(({ to }) => to)).toEqual([email])
    for (const word of ['Test', 'vett', 'vouch', 'check', 'serbia', 'Serbia', 'network'])
      expect(mails[0]?.text).not.toContain(word)
  })
})
