import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { installation, type MemberViewer, visitor } from '~/features/auth/viewer'
import { chooseLocale } from '~/features/members/choose-locale.server'
import { getMember } from '~/features/members/get-member.server'
import { listMembers } from '~/features/members/list-members.server'
import { admitMember } from '~/features/memberships/admit-member.server'
import { endMembership } from '~/features/memberships/end-membership.server'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { moveClock } from '../../support/clock.ts'

const from = new Date('2020-01-01T00:00:00Z')

async function buildNamed(givenName: string, familyName: string, ...chapterIds: string[]) {
  const { memberId } = await admitMember(installation, {
    email: `${uuidv7()}@test.example`,
    givenName,
    familyName,
    memberships: chapterIds.map((chapterId, at) => ({
      chapterId,
      kind: at === 0 ? ('home' as const) : ('association' as const),
      from,
    })),
    fields: { rank: 'Inspektor', rankBand: 3, unit: 'Niš', languages: ['sr'] },
  })
  return viewerOf(memberId)
}

let colleague: MemberViewer
let named: MemberViewer
let foreign: MemberViewer
let coordinator: MemberViewer

beforeAll(async () => {
  colleague = await buildMember()
  foreign = await buildMember({ in: 'albania-asp' })
  coordinator = await buildMember({ office: 'coordinator' })
  named = await buildNamed('Љиљана', 'Ђурђевић', 'serbia-moi', 'rs-policewomen')
})

describe('a member’s page', () => {
  test('is found by those who share a chapter with her, and by herself', async () => {
    for (const viewer of [colleague, coordinator, named])
      expect((await getMember(viewer, named.memberId)).displayName).toBe('Љиљана Ђурђевић')
    const chair = await buildMember({ in: 'croatia-moi', office: 'chair', of: 'wpon-see' })
    for (const viewer of [foreign, chair, visitor])
      expect(await statusOf(getMember(viewer, named.memberId))).toBe(404)
    for (const never of [uuidv7(), 'x', "' OR 1=1"])
      expect(await statusOf(getMember(colleague, never))).toBe(404)
  })

  test('tells only the chapters that both belong to, and the fields for her', async () => {
    const seen = await getMember(colleague, named.memberId)
    expect(seen.memberships.map(({ chapterId }) => chapterId)).toEqual(['serbia-moi'])
    expect(seen.fields.map(({ field }) => field).sort()).toEqual([
      'languages',
      'rank',
      'rank_band',
      'unit',
    ])
    const own = await getMember(named, named.memberId)
    expect(own.memberships.map(({ chapterId }) => chapterId)).toEqual([
      'serbia-moi',
      'rs-policewomen',
    ])
    const sister = await buildMember({ in: 'croatia-moi', association: 'rs-policewomen' })
    const among = await getMember(sister, named.memberId)
    expect(among.fields.map(({ field }) => field).sort()).toEqual(['languages', 'rank_band'])
  })

  test('is gone for her colleagues once she has left', async () => {
    const leaver = await buildMember()
    const { id } = await db.membership.findFirstOrThrow({ where: { memberId: leaver.memberId } })
    await endMembership(installation, id)
    expect(await statusOf(getMember(colleague, leaver.memberId))).toBe(404)
    expect(await statusOf(getMember(await viewerOf(leaver.memberId), leaver.memberId))).toBe(200)
  })

  test('is gone for her colleagues while she is suspended, and stays for her coordinator', async () => {
    const paused = await buildNamed('Gone', 'For Now', 'serbia-moi', 'rs-policewomen')
    const sister = await buildMember({ in: 'croatia-moi', association: 'rs-policewomen' })
    const head = await buildMember({
      in: 'croatia-moi',
      association: 'rs-policewomen',
      office: 'coordinator',
      of: 'rs-policewomen',
    })
    const pause = { reason: 'She asked for it', until: '2099-01-01' }
    await suspendMember(coordinator, paused.memberId, pause)
    for (const viewer of [colleague, sister])
      expect(await statusOf(getMember(viewer, paused.memberId))).toBe(404)
    expect((await getMember(coordinator, paused.memberId)).suspensions).toHaveLength(1)
    const seen = await getMember(head, paused.memberId)
    expect(seen.memberships.map(({ chapterId }) => chapterId)).toEqual(['rs-policewomen'])
    expect(seen.suspensions).toEqual([])
    moveClock((Date.parse('2099-01-02') - Date.now()) / 60_000)
    expect(await statusOf(getMember(colleague, paused.memberId))).toBe(200)
  })
})

describe('the list of members', () => {
  const namesOf = async (
    viewer: MemberViewer,
    over: Partial<Parameters<typeof listMembers>[1]>,
  ) => {
    const { members } = await listMembers(viewer, { chapterId: null, name: '', page: 1, ...over })
    return members.map(({ name }) => name)
  }

  test('holds whom the viewer shares a chapter with, found in any script', async () => {
    for (const name of ['ljiljana', 'Љиљана', 'Djurdjevic', 'đurđ', 'ЂУРЂЕВИЋ', 'ilja'])
      expect(await namesOf(colleague, { name }), name).toEqual(['Љиљана Ђурђевић'])
    expect(await namesOf(foreign, { name: 'ljiljana' })).toEqual([])
    expect(await namesOf(colleague, { name: 'nobody at all' })).toEqual([])
  })

  test('a pattern is no name', async () => {
    for (const name of ['lj%na', 'lj_ljana', 'ljiljana%', "' OR true --"])
      expect(await namesOf(colleague, { name: `${name}x` }), name).toEqual([])
    for (const name of ['lj%na', 'lj_ljana'])
      expect(await namesOf(colleague, { name }), name).toEqual([])
  })

  test('of another chapter is empty, even when it is asked for by name', async () => {
    expect(await namesOf(foreign, { chapterId: 'serbia-moi' })).toEqual([])
    expect(await namesOf(colleague, { chapterId: 'rs-policewomen' })).toEqual([])
    expect(await namesOf(named, { chapterId: 'rs-policewomen' })).toContain('Љиљана Ђурђевић')
  })

  test('shows a suspended member to her coordinator alone', async () => {
    const paused = await buildNamed('Paused', 'Colleague', 'serbia-moi')
    const pause = { reason: 'She asked for it', until: '2099-01-01' }
    await suspendMember(coordinator, paused.memberId, pause)
    expect(await namesOf(colleague, { name: 'paused' })).toEqual([])
    const { members } = await listMembers(coordinator, { chapterId: null, name: 'paused', page: 1 })
    expect(members).toMatchObject([{ suspendedUntil: '2099-01-01T22:59:59.999Z' }])
  })

  test('shows a rank only where its own audience is hers', async () => {
    const rankFor = async (viewer: MemberViewer) =>
      (await listMembers(viewer, { chapterId: null, name: 'ljiljana', page: 1 })).members[0]?.rank
    expect(await rankFor(colleague)).toBe('Inspektor')
    const sister = await buildMember({ in: 'croatia-moi', association: 'rs-policewomen' })
    expect(await rankFor(sister)).toBeNull()
    await db.profileField.updateMany({
      where: { memberId: named.memberId, field: 'rank' },
      data: { audience: `member:${named.memberId}` },
    })
    expect(await rankFor(colleague)).toBeNull()
    expect(await rankFor(named)).toBe('Inspektor')
  })

  test('comes by name, thirty a page, none twice', async () => {
    for (let n = 0; n < 35; n++) await buildMember({ in: 'moldova-gpi' })
    const viewer = await buildMember({ in: 'moldova-gpi' })
    const pages = await Promise.all(
      [1, 2, 3].map((page) => listMembers(viewer, { chapterId: 'moldova-gpi', name: '', page })),
    )
    expect(pages.map(({ members, hasNext }) => [members.length, hasNext])).toEqual([
      [30, true],
      [6, false],
      [0, false],
    ])
    const names = pages.flatMap(({ members }) => members.map(({ name }) => name))
    expect(names).toEqual([...new Set(names)].toSorted())
  })
})

test('the language that she chooses is kept, without an activity', async () => {
  await leaving([], () => chooseLocale(colleague.memberId, 'mk'))
  expect((await viewerOf(colleague.memberId)).locale).toBe('mk')
  expect((await viewerOf(named.memberId)).locale).toBeNull()
})
