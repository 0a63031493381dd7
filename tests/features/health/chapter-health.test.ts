import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { openSession } from '~/features/auth/open-session.server'
import { type MemberViewer, visitor } from '~/features/auth/viewer'
import { getChapterHealth } from '~/features/health/get-chapter-health.server'
import { endMembership } from '~/features/memberships/end-membership.server'
import { listRoster } from '~/features/memberships/list-roster.server'
import { readRosterAsked } from '~/features/memberships/roster-asked'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { buildApplication } from '../../factories/applications.ts'
import { buildMember, statusOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'

const service = { id: 'moldova-gpi', kind: 'service' }
const association = { id: 'md-policewomen', kind: 'association' }
const ago = (count: number) => new Date(Date.now() - count * 86_400_000)
const ahead = (count: number) => ago(-count)

let coordinator: MemberViewer
let associationsOwn: MemberViewer

const ask = (viewer = coordinator, chapter = service) => getChapterHealth(viewer, chapter)
const queueOf = async (name: string) =>
  (await ask()).queues.find((it) => it.name === name) ?? { total: -1, ages: {} }

beforeAll(async () => {
  coordinator = await buildMember({ in: service.id, office: 'coordinator' })
  associationsOwn = await buildMember({
    ...{ in: 'croatia-moi', association: association.id },
    ...{ office: 'coordinator', of: association.id },
  })
})

describe('how a chapter stands', () => {
  test('is told to those who coordinate it, and is nothing to all others', async () => {
    const deputy = await buildMember({ in: service.id, office: 'deputy-coordinator' })
    for (const viewer of [coordinator, deputy]) {
      expect(await statusOf(ask(viewer))).toBe(200)
      expect(await statusOf(ask(viewer, association))).toBe(200)
    }
    expect(await statusOf(ask(associationsOwn, association))).toBe(200)
    for (const viewer of [
      associationsOwn,
      await buildMember({ in: service.id }),
      await buildMember({ office: 'coordinator' }),
      await buildMember({ in: service.id, office: 'chair', of: 'wpon-see' }),
      await buildMember({ in: service.id, office: 'partner' }),
      await buildMember({ in: service.id, office: 'coordinator', hasFactor: false }),
      visitor as MemberViewer,
    ])
      expect(await statusOf(ask(viewer))).toBe(404)
  })

  test('changes nothing by being read, and names nobody', async () => {
    const health = await leaving([], () => ask())
    const named = await db.member.findMany({ select: { id: true, displayName: true } })
    for (const { id, displayName } of named) {
      expect(JSON.stringify(health)).not.toContain(id)
      expect(JSON.stringify(health)).not.toContain(displayName)
    }
  })
})

describe('what waits', () => {
  test('applications are counted by their age, those decided or not confirmed are not', async () => {
    for (const age of [0, 7.9, 8, 30.9, 31, 90.9, 91, 400]) {
      const { id } = await buildApplication({ chapter: service.id })
      await db.application.update({ where: { id }, data: { confirmedAt: ago(age) } })
    }
    const { id } = await buildApplication({ chapter: service.id })
    await db.application.update({
      where: { id },
      data: { decision: 'declined', decidedAt: new Date() },
    })
    await buildApplication({ chapter: 'croatia-moi' })
    expect(await queueOf('applications')).toEqual({
      name: 'applications',
      total: 8,
      ages: { week: 2, month: 2, quarter: 2, longer: 2 },
    })
  })

  test('an appeal waits where it was sent to', async () => {
    const before = await queueOf('applications')
    const { id } = await buildApplication({ chapter: 'croatia-moi' })
    await db.application.update({ where: { id }, data: { audience: `coordination:${service.id}` } })
    expect((await queueOf('applications')).total).toBe(before.total + 1)
  })

  test('members wait to be checked again from the first day of notice, or since it was asked', async () => {
    expect((await queueOf('rechecks')).total).toBe(0)
    const vet = async (until: Date, recheckAt: Date | null = null) => {
      const { memberId } = await buildMember({ in: service.id })
      await db.vetting.updateMany({
        where: { memberId },
        data: { from: ago(500), until, recheckAt },
      })
    }
    await vet(ahead(31))
    await vet(ahead(29))
    await vet(ago(10))
    await vet(ago(80))
    await vet(ahead(200), ago(5))
    expect(await queueOf('rechecks')).toEqual({
      name: 'rechecks',
      total: 4,
      ages: { week: 2, month: 0, quarter: 1, longer: 1 },
    })
  })

  test('a transfer waits for the side that has not answered', async () => {
    const { memberId } = await buildMember({ in: service.id })
    const { id } = await db.transfer.create({
      data: {
        ...{ memberId, fromChapterId: service.id, toChapterId: 'croatia-moi' },
        ...{ fromAudience: `coordination:${service.id}`, toAudience: 'coordination:croatia-moi' },
        ...{ askedAt: ago(20), silentAt: ahead(10), expiresAt: ahead(70) },
      },
    })
    expect((await queueOf('transfers')).ages).toMatchObject({ month: 1 })
    await db.transfer.update({ where: { id }, data: { releasedAt: new Date() } })
    expect((await queueOf('transfers')).total).toBe(0)
  })

  test('a reset of a second step waits, and leads to it whoever is to agree', async () => {
    const { memberId } = await buildMember({ in: service.id })
    const { memberId: asker } = await buildMember({ in: service.id, office: 'deputy-coordinator' })
    const { id } = await db.factorReset.create({
      data: {
        ...{ memberId, chapterId: service.id, askedBy: asker, secondId: coordinator.memberId },
        ...{ from: ago(2), until: ahead(5) },
      },
    })
    expect((await queueOf('factor_resets')).ages).toMatchObject({ week: 1 })
    expect((await ask()).resetToAgree).toBe(id)
    const deputy = await buildMember({ in: service.id, office: 'deputy-coordinator' })
    expect((await ask(deputy)).resetToAgree).toBeNull()
    moveClock(days(6))
    expect((await queueOf('factor_resets')).total).toBe(0)
  })

  test('a roster waits while it is planned and nobody decided', async () => {
    const { id } = await db.rosterImport.create({
      data: {
        ...{ chapterId: service.id, audience: `coordination:${service.id}` },
        ...{ planningAt: ago(0.2), plannedAt: ago(0.1), planHash: uuidv7(), expiresAt: ahead(1) },
      },
    })
    expect((await queueOf('imports')).ages).toMatchObject({ week: 1 })
    await db.rosterImport.update({ where: { id }, data: { withdrawnAt: new Date() } })
    expect((await queueOf('imports')).total).toBe(0)
  })
})

describe('how its members stand', () => {
  const chapter = { id: 'montenegro-pd', kind: 'service' }
  let head: MemberViewer
  const build = () => buildMember({ in: chapter.id })
  const counts = () => ask(head, chapter)

  beforeAll(async () => {
    head = await buildMember({ in: chapter.id, office: 'coordinator' })
  })

  test('each of them is in one state, and who left is counted for a year', async () => {
    const vettedUntil = async (until: Date) => {
      const { memberId } = await build()
      await db.vetting.updateMany({ where: { memberId }, data: { from: ago(500), until } })
    }
    await vettedUntil(ahead(61))
    await vettedUntil(ahead(59))
    await vettedUntil(ago(1))
    const { memberId: suspended } = await build()
    const until = ahead(9).toISOString().slice(0, 10)
    await suspendMember(head, suspended, { reason: 'of the test', until })
    for (const left of [0, 364, 366]) {
      const { memberId } = await build()
      const { id } = await db.membership.findFirstOrThrow({ where: { memberId } })
      await endMembership(head, id)
      await db.membership.update({ where: { id }, data: { until: ago(left) } })
    }
    // In her days of grace, and lapsed for less and for more than a year.
    for (const [due, over] of [
      [ago(1), ahead(9)],
      [ago(40), ago(10)],
      [ago(400), ago(370)],
    ]) {
      const { memberId } = await build()
      await db.membership.updateMany({ where: { memberId }, data: { due, until: over } })
    }
    expect(await counts()).toMatchObject({
      members: 6,
      states: { active: 2, grace: 1, ending: 1, read_only: 1, suspended: 1 },
      lapsed: 1,
      ended: 2,
      known: 6,
    })
    const roster = await listRoster(head, chapter.id, {
      ...readRosterAsked(new URLSearchParams()),
      page: 1,
    })
    expect(roster.total).toBe(6)
  })

  test('when they signed in is told in four steps, by the record alone', async () => {
    const before = await counts()
    for (const count of [170, 190, 360, 370]) {
      const { memberId } = await build()
      moveClock(-days(count))
      await openSession(memberId, 'a phone')
      moveClock(0)
    }
    await db.session.deleteMany()
    const { signIns } = await counts()
    expect(signIns).toEqual({
      lately: before.signIns.lately + 1,
      half_year: before.signIns.half_year + 2,
      year: before.signIns.year + 1,
      never: before.signIns.never,
    })
  })

  test('of an association its coordinator learns no vetting, no sign-in and no suspension of another service', async () => {
    const { memberId } = await buildMember({ in: service.id, association: association.id })
    await db.vetting.updateMany({ where: { memberId }, data: { until: new Date() } })
    const until = ahead(9).toISOString().slice(0, 10)
    const { memberId: paused } = await buildMember({
      in: service.id,
      association: association.id,
    })
    await suspendMember(coordinator, paused, { reason: 'of the test', until })
    expect(await ask(associationsOwn, association)).toMatchObject({
      members: 3,
      states: { active: 3, grace: 0, ending: 0, read_only: 0, suspended: 0 },
      known: 0,
      signIns: { lately: 0, half_year: 0, year: 0, never: 0 },
    })
    expect(await ask(coordinator, association)).toMatchObject({
      members: 3,
      states: { active: 1, read_only: 1, suspended: 1 },
      known: 2,
    })
  })
})
