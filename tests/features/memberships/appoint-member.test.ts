import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { Office } from '~/features/auth/viewer'
import { appointMember } from '~/features/memberships/appoint-member.server'
import { endMandate } from '~/features/memberships/end-mandate.server'
import { handOverMandate } from '~/features/memberships/hand-over-mandate.server'
import { listCandidates } from '~/features/memberships/list-candidates.server'
import { grantableOffices } from '~/features/memberships/policy.server'
import { AppointMemberSchema, HandOverSchema } from '~/features/memberships/schema'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { errorsOf } from '../../support/forms.ts'

const dayAhead = (count: number) =>
  new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)
const region = { id: 'wpon-see', regionId: 'wpon-see' }
const serbia = { id: 'serbia-moi', regionId: 'wpon-see' }

/** A member with a name of her own, by which she is found. */
async function buildNamed(built: Parameters<typeof buildMember>[0] = {}) {
  const { memberId } = await buildMember(built)
  const name = `ime${uuidv7().replaceAll('-', '').slice(-12)}`
  await db.member.update({ where: { id: memberId }, data: { displayName: name, displayKey: name } })
  const { email } = await db.member.findUniqueOrThrow({ where: { id: memberId } })
  return { memberId, name, email }
}

const appointment = (name: string, member: string, office: Office = 'deputy-coordinator') => ({
  name,
  member,
  office,
  from: dayAhead(0),
  until: dayAhead(30),
})

describe('looking for whom to appoint', () => {
  test('finds members of her own chapters by name, and no one else', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const own = await buildNamed()
    const without = await buildNamed({ hasFactor: false })
    const foreign = await buildNamed({ in: 'albania-asp' })
    const find = async (text: string) =>
      (await listCandidates(coordinator, serbia, text)).map(({ id }) => id)
    expect(await find(own.name.slice(2))).toEqual([own.memberId])
    expect(await listCandidates(coordinator, serbia, without.name)).toMatchObject([
      { hasFactor: false },
    ])
    for (const text of [
      foreign.name,
      foreign.email,
      own.email,
      '',
      'i',
      '%',
      coordinator.displayName,
    ])
      expect(await find(text)).not.toContain(foreign.memberId)
    expect(await find(foreign.name)).toEqual([])
    expect(await find(own.email)).toEqual([])
    expect(await find(coordinator.displayName)).not.toContain(coordinator.memberId)
    const span = { from: new Date('2020-01-01'), until: new Date('2099-01-01') }
    const suspension = { chapterId: 'serbia-moi', reason: 'as the rules say', ...span }
    await db.suspension.create({ data: { memberId: own.memberId, ...suspension } })
    expect(await find(own.name)).toEqual([])
  })

  test('finds for the executive her whose whole e-mail she gives', async () => {
    const chair = await buildMember({ in: 'croatia-moi', office: 'chair', of: 'wpon-see' })
    const council = await buildMember({ office: 'council-member', of: 'wpon-see' })
    const member = await buildNamed({ in: 'albania-asp' })
    const found = await listCandidates(chair, region, ` ${member.email.toUpperCase()} `)
    expect(found.map(({ id }) => id)).toEqual([member.memberId])
    for (const text of [member.name, member.email.slice(1), `${member.email}x`])
      expect(await listCandidates(chair, region, text)).toEqual([])
    expect(await listCandidates(council, region, member.email)).toEqual([])
    // In a chapter to which she does not belong she can hold no office.
    expect(await listCandidates(chair, serbia, member.email)).toEqual([])
  })
})

describe('appointing', () => {
  test('gives the office for its days, once, and its rights at once', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId, name } = await buildNamed()
    const form = appointment(name, memberId)
    const appoint = () => appointMember(coordinator, 'serbia-moi', form)
    expect(await leaving(['memberships.mandate_granted'], appoint)).toBeNull()
    expect((await viewerOf(memberId)).coordinates).toContain('serbia-moi')
    expect(await leaving([], appoint)).toEqual({ field: 'from', message: 'mandates:grant.overlap' })
    const later = { ...form, from: dayAhead(30), until: dayAhead(60) }
    expect(await appointMember(coordinator, 'serbia-moi', later)).toMatchObject({ field: 'from' })
    const after = { ...form, from: dayAhead(31), until: dayAhead(60) }
    expect(await appointMember(coordinator, 'serbia-moi', after)).toBeNull()
  })

  test('of fifty presses at once gives one', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId, name } = await buildNamed()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        appointMember(coordinator, 'serbia-moi', appointment(name, memberId)),
      ),
    )
    expect(answers.filter((it) => it === null)).toHaveLength(1)
    expect(await db.mandate.count({ where: { membership: { memberId } } })).toBe(1)
  })

  test('needs one whom she found, an office that is hers to give, and a chapter', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId, name } = await buildNamed()
    const foreign = await buildNamed({ in: 'albania-asp' })
    const missing = { field: 'member', message: 'mandates:grant.member_missing' }
    const appoint = (form: ReturnType<typeof appointment>, chapterId = 'serbia-moi') =>
      leaving([], () => appointMember(coordinator, chapterId, form))
    for (const [by, id] of [
      [name, foreign.memberId],
      [foreign.name, foreign.memberId],
      ['', memberId],
      [name, 'no-id'],
      [coordinator.displayName, coordinator.memberId],
    ] as const)
      expect(await appoint(appointment(by, id))).toEqual(missing)
    const refused = (office: Office, chapterId?: string) =>
      statusOf(appoint(appointment(name, memberId, office), chapterId))
    for (const office of ['operator', 'custodian', 'chair'] as const)
      expect(await refused(office)).toBe(403)
    expect(await refused('coordinator', 'albania-asp')).toBe(403)
    expect(await refused('chair', 'wpon-see')).toBe(403)
    expect(await refused('coordinator', 'atlantis')).toBe(404)
    const member = await buildMember()
    for (const kind of ['region', 'country', 'service', 'association'])
      expect(grantableOffices(member, { ...serbia, kind })).toEqual([])
  })

  test('wants days that are days, in order, and near', async () => {
    const fault = (from: string, until: string) =>
      errorsOf(AppointMemberSchema, { name: 'x', member: 'y', office: 'coordinator', from, until })
    expect(await fault(dayAhead(0), dayAhead(0))).toEqual({})
    expect(await fault(dayAhead(365), dayAhead(700))).toEqual({})
    for (const from of ['', 'soon', '2026-02-31', dayAhead(-2), dayAhead(400)])
      expect(await fault(from, dayAhead(900))).toHaveProperty('from')
    for (const until of ['', '2027-02-31', dayAhead(4), dayAhead(5 + 4 * 366 + 1)])
      expect(await fault(dayAhead(5), until)).toHaveProperty('until')
    expect(await errorsOf(AppointMemberSchema, {})).toHaveProperty('member')
    expect(await errorsOf(HandOverSchema, { member: 'x', until: dayAhead(0) })).toHaveProperty(
      'until',
    )
  })
})

async function mandateOf(memberId: string): Promise<string> {
  const where = { membership: { memberId } }
  return (await db.mandate.findFirstOrThrow({ where })).id
}

describe('handing over', () => {
  test('ends her post as the successor begins', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId, name } = await buildNamed()
    const id = await mandateOf(coordinator.memberId)
    const form = { name, member: memberId, until: dayAhead(300) }
    const handOver = () => handOverMandate(coordinator, id, form)
    expect(
      await leaving(['memberships.mandate_granted', 'memberships.mandate_handed_over'], handOver),
    ).toBeNull()
    expect((await viewerOf(coordinator.memberId)).coordinates).toEqual([])
    expect((await viewerOf(memberId)).coordinates).toContain('serbia-moi')
    expect(await leaving([], () => statusOf(handOver()))).toBe(404)
    const [before, after] = await db.mandate.findMany({
      where: { membership: { memberId: { in: [coordinator.memberId, memberId] } } },
      orderBy: { from: 'asc' },
    })
    expect(after?.from.getTime()).toBeLessThanOrEqual(before?.until.getTime() ?? 0)
  })

  test('is for her own post of coordinator, to one who can begin today', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const deputy = await buildMember({ office: 'deputy-coordinator' })
    const without = await buildNamed({ hasFactor: false })
    const { memberId, name } = await buildNamed()
    const id = await mandateOf(coordinator.memberId)
    const form = { name, member: memberId, until: dayAhead(300) }
    const chair = await buildMember({ office: 'chair', of: 'wpon-see' })
    for (const viewer of [deputy, chair, await buildMember()])
      expect(await leaving([], () => statusOf(handOverMandate(viewer, id, form)))).toBe(403)
    const own = await mandateOf(deputy.memberId)
    expect(await leaving([], () => statusOf(handOverMandate(deputy, own, form)))).toBe(403)
    expect(
      await leaving([], () =>
        handOverMandate(coordinator, id, { ...form, name: without.name, member: without.memberId }),
      ),
    ).toEqual({ field: 'member', message: 'mandates:handover.no_factor' })
    expect(
      await leaving([], () => handOverMandate(coordinator, id, { ...form, name: 'zzzzzz' })),
    ).toMatchObject({ field: 'member' })
    expect((await viewerOf(coordinator.memberId)).coordinates).toContain('serbia-moi')
  })
})

describe('the last coordinator of a service', () => {
  /** A service with these offices and no others. */
  async function buildService(...offices: Office[]) {
    const chapterId = 'montenegro-pd'
    await db.mandate.deleteMany({ where: { chapterId } })
    const holders = []
    for (const office of offices) holders.push(await buildMember({ in: chapterId, office }))
    return { holders, chair: await buildMember({ office: 'chair', of: 'wpon-see' }) }
  }

  test('is not ended by accident, only when it is said to be meant', async () => {
    const { holders, chair } = await buildService('coordinator')
    const id = await mandateOf(holders[0]?.memberId ?? '')
    expect(await leaving([], () => endMandate(chair, id))).toBe(false)
    expect(
      await leaving(['memberships.mandate_ended'], () =>
        endMandate(chair, id, { isVacancyMeant: true }),
      ),
    ).toBe(true)
  })

  test('is whoever remains: of two who leave in the same moment one stays', async () => {
    for (let round = 0; round < 5; round++) {
      const { holders, chair } = await buildService('coordinator', 'deputy-coordinator')
      const ids = await Promise.all(holders.map(({ memberId }) => mandateOf(memberId)))
      const answers = await Promise.all(ids.map((id) => endMandate(chair, id)))
      expect(answers.toSorted()).toEqual([false, true])
    }
  })

  test('is not made up for by one who cannot act', async () => {
    const { holders, chair } = await buildService('coordinator', 'deputy-coordinator')
    const [coordinator, deputy] = holders.map(({ memberId }) => memberId)
    const id = await mandateOf(coordinator ?? '')
    await db.secondFactor.deleteMany({ where: { memberId: deputy } })
    expect(await endMandate(chair, id)).toBe(false)
  })

  test('of an association leaves it to its service', async () => {
    const holder = await buildMember({
      association: 'rs-policewomen',
      office: 'coordinator',
      of: 'rs-policewomen',
    })
    const coordinator = await buildMember({ office: 'coordinator' })
    expect(await endMandate(coordinator, await mandateOf(holder.memberId))).toBe(true)
  })
})
