import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { installation, type Viewer } from '~/features/auth/viewer'
import { commitRosterImport } from '~/features/memberships/commit-roster-import.server'
import { describeRosterPlan } from '~/features/memberships/describe-roster-plan'
import type { RosterImportPlan } from '~/features/memberships/plan-roster-import'
import { prepareRosterImport } from '~/features/memberships/prepare-roster-import.server'
import { RosterUnreadable } from '~/features/memberships/read-roster'
import { hashRosterPlan } from '~/features/memberships/roster/hash-roster-plan'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { rosterBytes } from './roster-world.ts'

const association = 'Мрежа жена у полицији'
const header = 'Surname;First name;E-mail;Rank;Unit;Association;Member since;Languages'
let rank = ''

/** The plan of a roster of Serbia with these people, with or without their association. */
async function planOf(names: string[], among = ''): Promise<RosterImportPlan> {
  const lines = names.map(
    (name) => `${name};Ana;${name}@test.example;${rank};Niš;${among};31.01.2020;sr`,
  )
  const file = new TextEncoder().encode([header, ...lines].join('\r\n'))
  return prepareRosterImport(installation, 'serbia-moi', file)
}

async function counts() {
  return Promise.all([db.member.count(), db.membership.count(), db.activity.count()])
}

beforeAll(async () => {
  const { ranks } = await db.chapter.findUniqueOrThrow({ where: { id: 'serbia-moi' } })
  rank = (ranks as Array<[string, number]>)[0]?.[0] ?? ''
})

describe('committing a plan', () => {
  test('that was changed after it was shown is refused, all of it', async () => {
    const plan = await planOf(['Prva', 'Druga'])
    expect(plan.counts).toMatchObject({ additions: 2, faultyLines: 0 })
    const [one, two] = plan.additions
    const before = await counts()
    for (const change of [
      { serviceId: 'albania-asp' },
      { additions: [one] },
      { additions: [one, { ...two, email: 'eve@evil.example' }] },
      { additions: [{ ...one, rankBand: 5 }, two] },
      { counts: { ...plan.counts, faultyLines: 9 } },
    ])
      await expect(
        commitRosterImport(installation, { ...plan, ...change } as RosterImportPlan),
      ).rejects.toThrow('the plan was changed')
    expect(await counts()).toEqual(before)
    expect(await commitRosterImport(installation, plan)).toEqual({ added: 2, changed: 0 })
  })

  test('that fails in its middle leaves nothing at all', async () => {
    const plan = await planOf(['Treca', 'Cetvrta', 'Peta'])
    const additions = plan.additions.map((it, at) =>
      at < 2 ? it : { ...it, memberSince: 'no day' },
    )
    const broken = { ...plan, additions }
    const before = await counts()
    const signed = { ...broken, hash: hashRosterPlan(broken) }
    await expect(commitRosterImport(installation, signed)).rejects.toThrow()
    expect(await counts()).toEqual(before)
  })

  test('that no longer fits, since somebody came meanwhile, leaves nothing', async () => {
    const plan = await planOf(['Sesta', 'Sedma'])
    await commitRosterImport(installation, await planOf(['Sedma']))
    const before = await counts()
    await expect(commitRosterImport(installation, plan)).rejects.toThrow()
    expect(await counts()).toEqual(before)
  })

  test('twice at the same moment is done once', async () => {
    const plan = await planOf(['Osma', 'Deveta'])
    const [members] = await counts()
    const done = await Promise.allSettled([1, 2].map(() => commitRosterImport(installation, plan)))
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await counts())[0]).toBe(members + 2)
  })

  test('joins a known member to her association, once', async () => {
    await commitRosterImport(installation, await planOf(['Deseta']))
    const plan = await planOf(['Deseta'], association)
    expect(plan.counts).toMatchObject({ additions: 0, changes: 1, faultyLines: 0 })
    const answer = await leaving(['memberships.member_joined', 'memberships.roster_imported'], () =>
      commitRosterImport(installation, plan),
    )
    expect(answer).toEqual({ added: 0, changed: 1 })
    const { id } = await db.member.findUniqueOrThrow({ where: { emailKey: 'deseta@test.example' } })
    expect((await viewerOf(id)).audiences).toContain('chapter:rs-policewomen')
    expect((await planOf(['Deseta'], association)).counts).toMatchObject({ unchanged: 1 })
  })

  test('takes nobody over from another service', async () => {
    const { memberId } = await buildMember({ in: 'albania-asp' })
    const address = 'granica@test.example'
    await db.member.update({ where: { id: memberId }, data: { emailKey: address } })
    const plan = await planOf(['granica'])
    expect(plan.faults).toMatchObject([{ field: 'email', code: 'other-service' }])
    await commitRosterImport(installation, plan)
    expect(await db.membership.count({ where: { memberId } })).toBe(1)
  })
})

describe('who imports a roster', () => {
  const file = rosterBytes('roster-serbia.csv')

  test('is a coordinator of the service, or the installation', async () => {
    const plan = await planOf(['Jedanaesta'])
    for (const viewer of [
      await buildMember({ in: 'albania-asp', office: 'coordinator' }),
      await buildMember({ office: 'chair', of: 'wpon-see' }),
      await buildMember(),
    ]) {
      expect(await statusOf(prepareRosterImport(viewer, 'serbia-moi', file))).toBe(403)
      expect(await leaving([], () => statusOf(commitRosterImport(viewer, plan)))).toBe(403)
    }
    const own = await buildMember({ office: 'coordinator' })
    expect(await statusOf(prepareRosterImport(own, 'serbia-moi', file))).toBe(200)
    expect(await statusOf(commitRosterImport(own, plan))).toBe(200)
  })

  test('takes nobody into an association of her country that she does not coordinate', async () => {
    const { ranks } = await db.chapter.findUniqueOrThrow({ where: { id: 'bih-federation' } })
    const title = (ranks as Array<[string, number]>)[0]?.[0]
    const lines = [
      `Prva;Ana;prva.bih@test.example;${title};Sarajevo;Mreža policijskih službenica;31.01.2020;bs`,
      `Druga;Ana;druga.bih@test.example;${title};Sarajevo;;31.01.2020;bs`,
      `Treca;;treca.bih@test.example;${title};Sarajevo;Mreža policijskih službenica;31.01.2020;bs`,
    ]
    const roster = new TextEncoder().encode([header, ...lines].join('\r\n'))
    const coordinator = await buildMember({ in: 'bih-federation', office: 'coordinator' })
    const planFor = (viewer: Viewer) => prepareRosterImport(viewer, 'bih-federation', roster)

    const plan = await planFor(coordinator)
    expect(plan.faults.map(({ line, field, code }) => [line, field, code])).toEqual([
      [2, 'association', 'association-foreign'],
      [4, 'givenName', 'missing'],
      [4, 'association', 'association-foreign'],
    ])
    expect(describeRosterPlan(plan)).toContain(
      'line 2  association  "Mreža policijskih službenica" has coordinators of its own',
    )
    expect(plan.additions.map(({ line }) => line)).toEqual([3])

    const whole = await planFor(installation)
    expect(whole.additions.map(({ line }) => line)).toEqual([2, 3])
    expect(await leaving([], () => statusOf(commitRosterImport(coordinator, whole)))).toBe(403)
    await commitRosterImport(coordinator, plan)
    const joining = await planFor(installation)
    expect(joining.counts).toMatchObject({ additions: 1, unchanged: 1 })
    await commitRosterImport(installation, joining)
    // Who belongs to it already is no fault of the coordinator's next roster.
    expect((await planFor(coordinator)).counts).toMatchObject({ unchanged: 2, faultyLines: 1 })
  })

  test('joins no known member to an association that is not hers', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    await commitRosterImport(installation, await planOf(['Dvanaesta']))
    const plan = await planOf(['Dvanaesta'], association)
    expect(plan.changes).toHaveLength(1)
    const foreign = {
      ...plan,
      changes: plan.changes.map((it) => ({ ...it, associationId: 'al-policewomen' })),
    }
    const signed = { ...foreign, hash: hashRosterPlan(foreign) }
    expect(await leaving([], () => statusOf(commitRosterImport(coordinator, signed)))).toBe(403)
    expect(await statusOf(commitRosterImport(coordinator, plan))).toBe(200)
  })

  test('names a service: an association, a country, the region or nothing is not found', async () => {
    for (const id of ['rs-policewomen', 'serbia', 'wpon-see', 'atlantis', '', "' OR 1=1"])
      expect(await statusOf(prepareRosterImport(installation, id, file)), id).toBe(404)
  })

  test('is told when the file is no roster', async () => {
    for (const text of ['', 'just words', 'Surname;E-mail'])
      await expect(
        prepareRosterImport(installation, 'serbia-moi', new TextEncoder().encode(text)),
      ).rejects.toThrow(RosterUnreadable)
  })
})
