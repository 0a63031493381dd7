import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { installation, type MemberViewer, visitor } from '~/features/auth/viewer'
import { admitMember } from '~/features/memberships/admit-member.server'
import { endMembership } from '~/features/memberships/end-membership.server'
import { listRoster } from '~/features/memberships/list-roster.server'
import { noteRosterReading } from '~/features/memberships/note-roster-reading.server'
import { type RosterAsked, readRosterAsked } from '~/features/memberships/roster-asked'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { buildMember, statusOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'

const chapter = 'moldova-gpi'
let coordinator: MemberViewer

async function admit(name: string, band: number, unit: string, year: number, more: string[] = []) {
  const [givenName = '', familyName = ''] = name.split(' ')
  const from = new Date(`${year}-03-01T00:00:00Z`)
  const { memberId } = await admitMember(installation, {
    email: `${familyName}.${givenName}@roster.example`,
    givenName,
    familyName,
    memberships: [
      { chapterId: chapter, kind: 'home', from },
      ...more.map((chapterId) => ({ chapterId, kind: 'association' as const, from })),
    ],
    fields: { rank: `Rank ${band}`, rankBand: band, unit, languages: ['ro', 'en'] },
  })
  return memberId
}

const ask = (asked: Partial<RosterAsked> & { page?: number } = {}, viewer = coordinator) =>
  listRoster(viewer, chapter, {
    ...readRosterAsked(new URLSearchParams()),
    page: 1,
    ...asked,
  })
const namesOf = async (asked: Parameters<typeof ask>[0]) =>
  (await ask(asked)).members.map(({ name }) => name)

beforeAll(async () => {
  coordinator = await buildMember({ in: chapter, office: 'coordinator' })
  await admit('Ana Țurcanu', 1, 'Chișinău', 2019)
  await admit('Elena Rusu', 3, 'Bălți', 2021, ['md-policewomen'])
  const suspended = await admit('Ioana Popa', 3, 'Chișinău', 2020)
  const left = await admit('Maria Munteanu', 2, 'Orhei', 2018)
  const leftLongAgo = await admit('Vera Lungu', 2, 'Orhei', 2017)
  await admit('Dana Coming', 1, 'Orhei', 2098)
  await suspendMember(coordinator, suspended, {
    reason: 'of the test',
    until: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
  })
  const { id } = await db.membership.findFirstOrThrow({ where: { memberId: left } })
  await endMembership(coordinator, id)
  await db.membership.updateMany({
    where: { memberId: leftLongAgo },
    data: { until: new Date(Date.now() - 366 * 86_400_000) },
  })
})

describe('a roster', () => {
  test('is read by those who coordinate the chapter, and is nothing to all others', async () => {
    const deputy = await buildMember({ in: chapter, office: 'deputy-coordinator' })
    expect(await statusOf(ask({}, deputy))).toBe(200)
    for (const viewer of [
      await buildMember({ in: chapter }),
      await buildMember({ office: 'coordinator' }),
      await buildMember({ in: chapter, office: 'chair', of: 'wpon-see' }),
      await buildMember({ in: chapter, office: 'operator', of: 'wpon-see' }),
      await buildMember({ in: chapter, office: 'coordinator', hasFactor: false }),
      visitor as MemberViewer,
    ])
      expect(await statusOf(ask({}, viewer))).toBe(404)
  })

  test('tells of each member what may be told, and leaves out who left', async () => {
    const { members, total } = await ask()
    expect(total).toBe(members.length)
    const byName = new Map(members.map((it) => [it.name, it]))
    expect(byName.get('Elena Rusu')).toMatchObject({
      rank: 'Rank 3',
      band: '3',
      unit: 'Bălți',
      languages: ['ro', 'en'],
      associations: ['md-policewomen'],
      state: 'active',
      until: null,
    })
    expect(byName.get('Ioana Popa')?.state).toBe('suspended')
    expect(byName.get('Dana Coming')?.state).toBe('coming')
    expect([byName.has('Maria Munteanu'), byName.has('Vera Lungu')]).toEqual([false, false])
  })

  test('shows on request who left within the year, and no field of hers', async () => {
    const { members } = await ask({ state: 'ended' })
    expect(members).toMatchObject([
      { name: 'Maria Munteanu', rank: null, band: null, unit: null, languages: [], state: 'ended' },
    ])
  })

  test('shows no field that its member keeps to herself, and counts none', async () => {
    const { memberId } = await buildMember({ in: chapter })
    for (const field of ['rank', 'unit'])
      await db.profileField.create({
        data: { memberId, field, value: 'Secret', audience: `member:${memberId}` },
      })
    const { members, counts } = await ask()
    expect(members.find(({ id }) => id === memberId)).toMatchObject({ rank: null, unit: null })
    expect(counts.filter(({ value }) => value === 'Secret')).toEqual([])
    expect(await namesOf({ unit: 'Secret' })).toEqual([])
  })

  test('names no association whose circle is not hers', async () => {
    await admit('Olga Ciobanu', 1, 'Cahul', 2015, ['al-policewomen'])
    const [olga] = (await ask({ name: 'Olga' })).members
    expect(olga?.associations).toEqual([])
    expect(await namesOf({ association: 'al-policewomen' })).toEqual([])
  })

  test('finds names in any spelling and script, and filters by all else', async () => {
    expect(await namesOf({ name: 'turcanu' })).toEqual(['Ana Țurcanu'])
    expect(await namesOf({ name: 'Русу' })).toEqual(['Elena Rusu'])
    expect(await namesOf({ band: '3' })).toEqual(['Elena Rusu', 'Ioana Popa'])
    expect(await namesOf({ unit: 'Chișinău', band: '1' })).toEqual(['Ana Țurcanu'])
    expect(await namesOf({ association: 'md-policewomen' })).toEqual(['Elena Rusu'])
    expect(await namesOf({ state: 'suspended' })).toEqual(['Ioana Popa'])
    expect(await namesOf({ state: 'coming' })).toEqual(['Dana Coming'])
    expect(await namesOf({ name: '%' })).toEqual(await namesOf({}))
    expect((await namesOf({ sort: 'since' }))[0]).toBe('Dana Coming')
  })

  test('counts for each filter how many it would leave beside the others', async () => {
    const { counts } = await ask({ unit: 'Chișinău' })
    const countOf = (filter: string, value: string) =>
      counts.find((it) => it.filter === filter && it.value === value)?.count
    expect([countOf('band', '1'), countOf('band', '3'), countOf('band', '2')]).toEqual([
      1,
      1,
      undefined,
    ])
    expect([countOf('unit', 'Chișinău'), countOf('unit', 'Bălți')]).toEqual([2, 1])
    expect([countOf('state', 'active'), countOf('state', 'suspended')]).toEqual([1, 1])
  })

  test('has pages, each member on one of them', async () => {
    for (let n = 0; n < 60; n++) await buildMember({ in: chapter })
    const { total, last } = await ask()
    const pages = await Promise.all([1, 2].map(async (page) => (await ask({ page })).members))
    expect([last, pages.flat().length]).toEqual([2, total])
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(total)
    expect((await ask({ page: 3 })).members).toEqual([])
  })
})

describe('reading a roster', () => {
  test('stands in the record once a day for each chapter that she coordinates', async () => {
    const reader = await buildMember({ office: 'coordinator' })
    const read = (...ids: string[]) => noteRosterReading(reader, ids, 7)
    await leaving(['memberships.roster_read'], () =>
      Promise.all([read('serbia-moi'), read('serbia-moi', 'serbia-moi')]),
    )
    await leaving([], () => read('serbia-moi', 'albania-asp'))
    await leaving(['memberships.roster_read'], () => read('rs-policewomen'))
    moveClock(days(1))
    await leaving(['memberships.roster_read'], () => read('serbia-moi'))
    const { data, actorId } = await db.activity.findFirstOrThrow({
      where: {
        type: 'memberships.roster_read',
        actorId: reader.memberId,
        chapterId: 'serbia-moi',
      },
    })
    expect([actorId, data]).toEqual([reader.memberId, { subjectChapterId: 'serbia-moi', rows: 7 }])
  })

  test('of a colleague who coordinates nothing leaves none', async () => {
    const colleague = await buildMember()
    await leaving([], () => noteRosterReading(colleague, ['serbia-moi'], 7))
  })
})
