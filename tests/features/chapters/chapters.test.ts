import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { installation, type Viewer, visitor } from '~/features/auth/viewer'
import { foundChapter } from '~/features/chapters/found-chapter.server'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { listChapters } from '~/features/chapters/list-chapters.server'
import { listOffices } from '~/features/chapters/list-offices.server'
import { canReadRoster } from '~/features/chapters/policy.server'
import { endMembership } from '~/features/memberships/end-membership.server'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'

const chapter = (id: string, parentId: string | null = 'serbia-moi') => ({
  id,
  kind: 'association' as const,
  parentId,
  names: { en: 'A new association' },
})

describe('founding a chapter', () => {
  test('puts it below its parent, with one activity', async () => {
    await leaving(['chapters.chapter_founded'], () =>
      foundChapter(installation, chapter('rs-drivers')),
    )
    expect(await lastActivity()).toMatchObject({ actorId: null, chapterId: 'rs-drivers' })
    const { path, parent } = await getChapter('rs-drivers')
    expect(path).toEqual(['wpon-see', 'serbia', 'serbia-moi', 'rs-drivers'])
    expect(parent?.id).toBe('serbia-moi')
  })

  test('reaches the coordinator above it at once, and no other one', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    await foundChapter(installation, chapter('rs-divers'))
    expect((await viewerOf(coordinator.memberId)).audiences).toContain('chapter:rs-divers')
    expect((await viewerOf(coordinator.memberId)).coordinates).toContain('rs-divers')
    expect((await viewerOf(foreign.memberId)).audiences).not.toContain('chapter:rs-divers')
  })

  test('of a region is for the installation alone', async () => {
    const region = { id: 'x', kind: 'region' as const, parentId: null, names: { en: 'x' } }
    for (const viewer of [
      await buildMember({ office: 'coordinator' }),
      await buildMember({ office: 'chair', of: 'wpon-see' }),
      await buildMember({ office: 'operator', of: 'wpon-see' }),
    ])
      expect(await leaving([], () => statusOf(foundChapter(viewer, region)))).toBe(403)
  })

  test.each([
    ['an id that is taken', chapter('serbia-moi')],
    ['an id with a capital', chapter('Serbia')],
    ['a parent that is none', chapter('orphan', 'atlantis')],
    ['no parent', chapter('rootless', null)],
  ])('%s founds nothing', async (_, asked) => {
    const before = await db.chapter.count()
    await expect(leaving([], () => foundChapter(installation, asked))).rejects.toThrow()
    expect(await db.chapter.count()).toBe(before)
  })
})

describe('reading chapters', () => {
  test('one that never was is not found', async () => {
    for (const id of ['atlantis', '', "' OR 1=1", '__proto__'])
      expect(await statusOf(getChapter(id))).toBe(404)
  })

  test('the tree has each after its parent', async () => {
    const chapters = await listChapters('en')
    expect(chapters).toHaveLength(await db.chapter.count())
    const place = new Map(chapters.map(({ id }, at) => [id, at]))
    for (const { id, parentId, depth } of chapters) {
      if (parentId === null) expect(depth).toBe(0)
      else expect(place.get(parentId)).toBeLessThan(place.get(id) ?? -1)
    }
  })

  test('tells who holds an office, those that end first on top; the operator is none of them', async () => {
    const late = await buildMember({ in: 'bih-rs', office: 'coordinator' })
    const soon = await buildMember({
      in: 'bih-rs',
      office: 'deputy-coordinator',
      until: new Date(Date.now() + 86_400_000),
    })
    await buildMember({ in: 'bih-rs', office: 'operator' })
    await buildMember({ in: 'bih-rs', office: 'custodian', until: new Date(Date.now() - 1_000) })
    for (const viewer of [await buildMember({ in: 'albania-asp' }), visitor, installation])
      expect(
        (await listOffices(viewer, 'bih-rs')).map(({ office, name }) => [office, name]),
      ).toEqual([
        ['deputy-coordinator', soon.displayName],
        ['coordinator', late.displayName],
      ])
    expect(await listOffices(visitor, 'croatia-moi')).toEqual([])
  })

  test('tells of no office of one who left, nor of one suspended but to who may know or end it', async () => {
    const [colleague, head, chair, paused, leaver] = await Promise.all([
      buildMember({ in: 'bih-federation' }),
      buildMember({ in: 'bih-federation', office: 'coordinator' }),
      buildMember({ in: 'albania-asp', office: 'chair', of: 'wpon-see' }),
      buildMember({ in: 'bih-federation', office: 'deputy-coordinator' }),
      buildMember({ in: 'bih-federation', office: 'custodian' }),
    ])
    const namesFor = async (viewer: Viewer) =>
      (await listOffices(viewer, 'bih-federation')).map(({ name }) => name).sort()
    const all = [head, paused, leaver].map(({ displayName }) => displayName).sort()
    expect(await namesFor(colleague)).toEqual(all)
    await suspendMember(head, paused.memberId, { reason: 'A pause', until: '2099-01-01' })
    const membership = await db.membership.findFirstOrThrow({
      where: { memberId: leaver.memberId },
    })
    await endMembership(installation, membership.id)
    const without = (...names: string[]) => all.filter((it) => !names.includes(it))
    for (const viewer of [colleague, visitor])
      expect(await namesFor(viewer)).toEqual([head.displayName])
    for (const viewer of [head, chair])
      expect(await namesFor(viewer)).toEqual(without(leaver.displayName))
  })

  test('the roster is for its coordinators, below them too', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    expect(canReadRoster(coordinator, 'serbia-moi')).toBe(true)
    expect(canReadRoster(coordinator, 'rs-policewomen')).toBe(true)
    expect(canReadRoster(coordinator, 'albania-asp')).toBe(false)
    expect(canReadRoster(await buildMember(), 'serbia-moi')).toBe(false)
  })
})
