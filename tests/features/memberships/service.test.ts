import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { declareSupervision } from '~/features/applications/declare-supervision.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { forgetPosts } from '~/features/memberships/forget-posts.server'
import { declareSuperior } from '~/features/memberships/service/declare-superior.server'
import { endSuperior } from '~/features/memberships/service/end-superior.server'
import { getService } from '~/features/memberships/service/get-service.server'
import { listColleagues } from '~/features/memberships/service/list-colleagues.server'
import { listCommand } from '~/features/memberships/service/list-command.server'
import { recordService } from '~/features/memberships/service/record-service.server'
import { DeclareSuperiorSchema, RecordServiceSchema } from '~/features/memberships/service/schema'
import { clock } from '~/lib/clock.server'
import { nameKey } from '~/lib/fold'
import { buildApplication } from '../../factories/applications.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { errorsOf } from '../../support/forms.ts'

const serviceId = 'serbia-moi'
const [title, band] = ['Inspektorka', 3]

let coordinator: MemberViewer
let member: MemberViewer
beforeEach(async () => {
  await db.chapter.update({
    where: { id: serviceId },
    data: {
      ranks: [
        ['Inspektorka', 3],
        ['Komesarka', 5],
      ],
    },
  })
  coordinator = await buildMember({ office: 'coordinator' })
  member = await buildMember()
})

const factsOf = ({ memberId }: MemberViewer) => getService({ id: memberId, serviceId })
const fieldsOf = async ({ memberId }: MemberViewer) =>
  Object.fromEntries(
    (await db.profileField.findMany({ where: { memberId } })).map(({ field, value, audience }) => [
      field,
      [value, audience],
    ]),
  )

describe('recording rank and unit', () => {
  const record = async (rank: string, unit: string, by = coordinator, of = member) =>
    recordService(by, of.memberId, { version: (await factsOf(of)).version, rank, unit })

  test('writes the title, its band and the unit, with one activity that says neither', async () => {
    const done = await leaving(['memberships.service_recorded'], () => record(title, 'Traffic'))
    expect(done).toBe('done')
    expect(await fieldsOf(member)).toEqual({
      rank: [title, `chapter:${serviceId}`],
      rank_band: [band, 'network'],
      unit: ['Traffic', `chapter:${serviceId}`],
    })
    const { data, actorId } = await lastActivity()
    expect([data, actorId]).toEqual([{ memberId: member.memberId }, coordinator.memberId])
  })

  test('keeps each field for those for whom it was', async () => {
    await record(title, 'Traffic')
    await db.profileField.updateMany({
      where: { memberId: member.memberId },
      data: { audience: `member:${member.memberId}` },
    })
    await record('Komesarka', 'Cyber')
    const own = `member:${member.memberId}`
    expect(await fieldsOf(member)).toEqual({
      rank: ['Komesarka', own],
      rank_band: [5, own],
      unit: ['Cyber', own],
    })
  })

  test('of nothing takes the fields away; the same again leaves no line', async () => {
    await record(title, 'Traffic')
    expect(await leaving([], () => record(title, 'Traffic'))).toBe('done')
    await leaving(['memberships.service_recorded'], () => record('', ''))
    expect(await fieldsOf(member)).toEqual({})
  })

  test('refuses a rank of another service, and lets one stay that the service has no more', async () => {
    expect(await leaving([], () => record('Sergeant', 'Traffic'))).toBe('no_rank')
    await record(title, 'Traffic')
    await db.chapter.update({ where: { id: serviceId }, data: { ranks: [] } })
    expect(await record(title, 'Cyber')).toBe('done')
    expect(await fieldsOf(member)).toEqual({
      rank: [title, `chapter:${serviceId}`],
      rank_band: [band, 'network'],
      unit: ['Cyber', `chapter:${serviceId}`],
    })
  })

  test('is for the coordinators of her home: others 404 or 403, nobody her own', async () => {
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const statuses = await leaving([], () =>
      Promise.all([
        statusOf(record(title, 'Cyber', foreign)),
        statusOf(record(title, 'Cyber', member, coordinator)),
        statusOf(record(title, 'Cyber', coordinator, coordinator)),
        statusOf(recordService(coordinator, uuidv7(), { version: '', rank: '', unit: '' })),
        statusOf(recordService(coordinator, 'no-id', { version: '', rank: '', unit: '' })),
      ]),
    )
    expect(statuses).toEqual([404, 403, 403, 404, 404])
    await db.vetting.deleteMany({ where: { memberId: coordinator.memberId } })
    expect(await statusOf(record(title, 'x', await viewerOf(coordinator.memberId)))).toBe(403)
  })

  test('by fifty at once from one page: one is recorded, the others are told', async () => {
    const { version } = await factsOf(member)
    const answers = await leaving(['memberships.service_recorded'], () =>
      Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          recordService(coordinator, member.memberId, { version, rank: title, unit: `Unit ${n}` }),
        ),
      ),
    )
    expect(answers.filter((it) => it === 'done')).toHaveLength(1)
    expect(answers.filter((it) => it === 'stale')).toHaveLength(49)
  })

  test('reads the form: a formula, an unseen sign or a novel is no unit', async () => {
    const fault = async (unit: string) => (await errorsOf(RecordServiceSchema, { unit })).unit
    for (const unit of ['=1+1', '＠x', 'a\u202Eb'])
      expect(await fault(unit)).toEqual(['service:fault.unit'])
    expect(await fault('x'.repeat(201))).toEqual(['service:fault.unit_long'])
    expect(RecordServiceSchema.parse({ unit: '  PU \t Niš ' })).toEqual({
      version: '',
      rank: '',
      unit: 'PU Niš',
    })
    expect(RecordServiceSchema.parse({})).toEqual({ version: '', rank: '', unit: '' })
  })
})

describe('the line of command', () => {
  const linesOf = async (viewer: MemberViewer, of = viewer) =>
    (await listCommand(viewer, of.memberId)).map(({ relation, name, by }) => [relation, name, by])
  const declare = (
    by: MemberViewer,
    other: MemberViewer,
    relation: 'superior' | 'subordinate',
    of = by,
  ) => declareSuperior(by, of.memberId, { member: other.memberId, relation })

  test('is declared by her, and read by the two and their coordinators', async () => {
    const chief = await buildMember()
    expect(
      await leaving(['memberships.superior_declared'], () => declare(member, chief, 'superior')),
    ).toBeNull()
    expect((await lastActivity()).data).toEqual({ memberId: chief.memberId })
    expect(await linesOf(member)).toEqual([['superior', chief.displayName, 'self']])
    expect(await linesOf(chief)).toEqual([['subordinate', member.displayName, 'other']])
    expect(await linesOf(coordinator, member)).toEqual([['superior', chief.displayName, 'self']])
    expect(await linesOf(coordinator, chief)).toEqual([
      ['subordinate', member.displayName, 'other'],
    ])
  })

  test('is declared once, and not in a circle of two', async () => {
    const chief = await buildMember()
    await declare(member, chief, 'superior')
    for (const again of [
      () => declare(member, chief, 'superior'),
      () => declare(chief, member, 'subordinate'),
      () => declare(coordinator, chief, 'superior', member),
    ])
      expect(await leaving([], again)).toBeNull()
    for (const round of [
      () => declare(member, chief, 'subordinate'),
      () => declare(chief, member, 'superior'),
    ])
      expect(await leaving([], round)).toBe('service:fault.circle')
    expect(await linesOf(member)).toHaveLength(1)
  })

  test('is declared by fifty at once, in both directions: once', async () => {
    const chief = await buildMember()
    const answers = await leaving(['memberships.superior_declared'], () =>
      Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          n % 2 ? declare(member, chief, 'superior') : declare(chief, member, 'superior'),
        ),
      ),
    )
    expect(answers.filter((it) => it === null)).toHaveLength(25)
    expect(await linesOf(member)).toHaveLength(1)
  })

  test('is declared within one service, by whoever may, of somebody else', async () => {
    const chief = await buildMember()
    const foreign = await buildMember({ in: 'albania-asp' })
    const foreignCoordinator = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const nowhere = await buildMember({ in: null })
    const association = 'rs-policewomen'
    const beside = await buildMember({ in: null, association })
    const joined = await buildMember({ association })
    const statuses = await leaving([], () =>
      Promise.all([
        statusOf(declare(member, foreign, 'superior')),
        statusOf(declare(joined, beside, 'superior')),
        statusOf(declare(member, member, 'superior')),
        statusOf(
          declareSuperior(member, member.memberId, { member: 'no-id', relation: 'superior' }),
        ),
        statusOf(declare(foreignCoordinator, chief, 'superior', member)),
        statusOf(declare(member, coordinator, 'superior', chief)),
        statusOf(declare(nowhere, chief, 'superior')),
      ]),
    )
    expect(statuses).toEqual([404, 404, 404, 404, 404, 403, 403])
    await db.vetting.deleteMany({ where: { memberId: member.memberId } })
    expect(await statusOf(declare(await viewerOf(member.memberId), chief, 'superior'))).toBe(403)
  })

  test.each(['herself', 'the other', 'a coordinator'])('is ended by %s, once', async (who) => {
    const chief = await buildMember()
    await declare(member, chief, 'superior')
    const { id } = await db.supervision.findFirstOrThrow({ where: { superiorId: chief.memberId } })
    const [viewer, of] =
      who === 'herself'
        ? [member, member]
        : who === 'the other'
          ? [chief, chief]
          : [coordinator, member]
    await leaving(['memberships.superior_ended'], () =>
      Promise.all(Array.from({ length: 50 }, () => endSuperior(viewer, of.memberId, id))),
    )
    expect(await linesOf(member)).toEqual([])
    const { until } = await db.supervision.findUniqueOrThrow({ where: { id } })
    expect(until?.getTime()).toBeLessThanOrEqual(clock.now().getTime())
  })

  test('is ended by nobody else', async () => {
    const chief = await buildMember()
    const third = await buildMember()
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    await declare(member, chief, 'superior')
    const { id } = await db.supervision.findFirstOrThrow({ where: { superiorId: chief.memberId } })
    const statuses = await leaving([], () =>
      Promise.all([
        statusOf(endSuperior(third, third.memberId, id)),
        statusOf(endSuperior(third, member.memberId, id)),
        statusOf(endSuperior(foreign, member.memberId, id)),
        statusOf(endSuperior(coordinator, third.memberId, id)),
        statusOf(endSuperior(member, member.memberId, uuidv7())),
        statusOf(endSuperior(member, member.memberId, 'no-id')),
      ]),
    )
    expect(statuses).toEqual([404, 403, 404, 404, 404, 404])
    expect(await linesOf(member)).toHaveLength(1)
  })

  test('that an applicant declared stays hers alone, and refuses nothing', async () => {
    const { applicant } = await buildApplication()
    await declareSupervision(applicant, { member: coordinator.memberId, relation: 'superior' })
    await db.membership.create({
      data: { memberId: applicant.memberId, chapterId: serviceId, kind: 'home', from: clock.now() },
    })
    const { id } = await db.supervision.findFirstOrThrow({
      where: { superiorId: coordinator.memberId },
    })
    const joined = await viewerOf(applicant.memberId)
    expect(await linesOf(joined)).toEqual([['superior', coordinator.displayName, 'self']])
    expect(await linesOf(coordinator)).toEqual([])
    expect(await linesOf(coordinator, joined)).toEqual([])
    expect(await statusOf(endSuperior(coordinator, coordinator.memberId, id))).toBe(404)
    expect(await declare(coordinator, joined, 'superior')).toBeNull()
  })

  test('finds colleagues of the service by the name that they are shown by, twenty at most', async () => {
    const name = `Lasta ${uuidv7().slice(-8)}`
    const known = (await Promise.all(Array.from({ length: 22 }, () => buildMember()))).map(
      ({ memberId }) => memberId,
    )
    const association = 'rs-policewomen'
    const looking = await buildMember({ association })
    const foreign = await buildMember({ in: 'albania-asp', association })
    await db.member.update({
      where: { id: foreign.memberId },
      data: { displayName: `${name} there`, displayKey: `${nameKey(name)} there` },
    })
    await db.member.updateMany({
      where: { id: { in: known } },
      data: { displayKey: nameKey(name) },
    })
    const find = (asked: string, memberId = known[0] ?? '') =>
      listColleagues(looking, { serviceId, memberId, name: asked })
    expect(await find(name)).toHaveLength(20)
    expect((await find(name)).map(({ id }) => id)).not.toContain(known[0])
    expect(await find(`${name} there`)).toEqual([])
    expect(await find('L')).toEqual([])
  })

  test('reads the form', async () => {
    expect(await errorsOf(DeclareSuperiorSchema, {})).toEqual({
      member: ['service:fault.member'],
      relation: ['service:fault.relation'],
    })
    expect(await errorsOf(DeclareSuperiorSchema, { member: 'x', relation: 'boss' })).toEqual({
      relation: ['service:fault.relation'],
    })
  })
})

test('units are forgotten twenty-four months after she left them', async () => {
  const now = clock.now()
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const post = (unit: string, until: Date | null) =>
    db.servicePost.create({ data: { memberId: member.memberId, unit, from: ago(2_000), until } })
  await post('long gone', ago(732))
  await post('gone', ago(728))
  await post('held', null)
  await forgetPosts()
  const left = await db.servicePost.findMany({ where: { memberId: member.memberId } })
  expect(left.map(({ unit }) => unit).toSorted()).toEqual(['gone', 'held'])
})
