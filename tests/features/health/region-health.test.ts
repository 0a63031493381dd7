import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { type MemberViewer, type Office, visitor } from '~/features/auth/viewer'
import { getRegionHealth } from '~/features/health/get-region-health.server'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { intlLocale, type Locale, locales, localName } from '~/lib/locales'
import { buildApplication } from '../../factories/applications.ts'
import { buildMember, statusOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'

const region = { id: 'wpon-see', kind: 'region' }
let chair: MemberViewer
const ask = (viewer: MemberViewer = chair, locale: Locale = 'en') =>
  getRegionHealth(viewer, region, locale)
const of = async (id: string) => (await ask()).find((it) => it.id === id)

beforeAll(async () => {
  chair = await buildMember({ office: 'chair', of: region.id })
  for (const [chapter, count] of [
    ['serbia-moi', 12],
    ['croatia-moi', 9],
    ['albania-asp', 3],
  ] as const)
    for (let n = 0; n < count; n++) await buildMember({ in: chapter, hasFactor: false })
})

describe('the services of a region in numbers', () => {
  test('are for its executive and its council, and nothing to all others', async () => {
    for (const office of ['chair', 'chair-elect', 'deputy-chair', 'council-member'] as Office[])
      expect(await statusOf(ask(await buildMember({ office, of: region.id })))).toBe(200)
    for (const viewer of [
      await buildMember(),
      await buildMember({ office: 'coordinator' }),
      await buildMember({ office: 'custodian', of: region.id }),
      await buildMember({ office: 'partner', of: region.id }),
      await buildMember({ office: 'operator', of: region.id }),
      await buildMember({ office: 'chair', of: region.id, hasFactor: false }),
      visitor as MemberViewer,
    ])
      expect(await statusOf(ask(viewer))).toBe(404)
  })

  test('tell the members of each, small ones as a band and one more not at all', async () => {
    await leaving([], () => ask())
    const members = new Map((await ask()).map((it) => [it.id, it.members]))
    expect(members.size).toBe(9)
    expect(members.get('albania-asp')).toBe('few')
    expect(members.get('croatia-moi')).toBe('withheld')
    expect(members.get('serbia-moi')).toMatchObject({ count: expect.any(Number) })
  })

  test('count nobody who is suspended, who left, or who belongs in another way', async () => {
    const told = async () => (await of('serbia-moi'))?.members
    const before = (await told()) as { count: number }
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId } = await buildMember()
    const { memberId: supporter } = await buildMember({ in: null })
    await db.membership.create({
      data: { memberId: supporter, chapterId: 'serbia-moi', kind: 'partner', from: new Date(0) },
    })
    expect(await told()).toEqual({ count: before.count + 2 })
    await suspendMember(coordinator, memberId, { reason: 'of the test', until: '2099-12-31' })
    expect(await told()).toEqual({ count: before.count + 1 })
  })

  test('tell how many applications wait only from eight on', async () => {
    for (let n = 0; n < 7; n++) await buildApplication({ chapter: 'serbia-moi' })
    expect((await of('serbia-moi'))?.waiting).toBe('few')
    await buildApplication({ chapter: 'serbia-moi' })
    expect((await of('serbia-moi'))?.waiting).toBe('withheld')
    for (let n = 0; n < 9; n++) await buildApplication({ chapter: 'albania-asp' })
    expect((await of('albania-asp'))?.waiting).toEqual({ count: 9 })
    expect((await of('serbia-moi'))?.waiting).toBe('withheld')
  })

  test('tell exactly who coordinates, for all see them: not those who wait, are suspended or are over', async () => {
    const count = async () => (await of('bulgaria-moi'))?.coordinators
    expect(await count()).toBe(0)
    const head = await buildMember({ in: 'bulgaria-moi', office: 'coordinator' })
    const { memberId } = await buildMember({
      ...{ in: 'bulgaria-moi', office: 'deputy-coordinator' as Office },
      until: new Date(Date.now() + 86_400_000),
    })
    await buildMember({ in: 'bulgaria-moi', office: 'coordinator', hasFactor: false })
    expect(await count()).toBe(2)
    moveClock(days(2))
    expect(await count()).toBe(1)
    moveClock(0)
    await suspendMember(head, memberId, { reason: 'of the test', until: '2099-12-31' })
    expect(await count()).toBe(1)
  })

  test('stand in the order of the reader’s language', async () => {
    const orders = new Set<string>()
    for (const locale of locales) {
      const told = await ask(chair, locale)
      const names = told.map((it) => localName(it.names, locale))
      expect(names).toEqual([...names].sort(new Intl.Collator(intlLocale(locale)).compare))
      expect(told.find(({ id }) => id === 'serbia-moi')?.members).toHaveProperty('count')
      orders.add(told.map(({ id }) => id).join())
    }
    expect(orders.size).toBeGreaterThan(1)
  })

  test('name no member', async () => {
    const text = JSON.stringify(await ask())
    for (const { id, displayName } of await db.member.findMany()) {
      expect(text).not.toContain(id)
      expect(text).not.toContain(displayName)
    }
  })
})
