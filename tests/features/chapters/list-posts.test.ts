import { expect, test } from 'vitest'
import { db } from '~/db.server'
import { listOffices } from '~/features/chapters/list-offices.server'
import { listPosts } from '~/features/chapters/list-posts.server'
import { grantMandate } from '~/features/memberships/grant-mandate.server'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { buildMember } from '../../factories/people.ts'
import { days, moveClock } from '../../support/clock.ts'

const chapter = 'montenegro-pd'

async function postsOf(viewer: Parameters<typeof listPosts>[0], id = chapter) {
  const found = (await listPosts(viewer, 'en')).find((it) => it.id === id)
  return (found?.posts ?? []).map(
    ({ office, holders }) => `${office}: ${holders.map(({ name }) => name).join() || 'vacant'}`,
  )
}

test('every service has its posts, vacant or held', async () => {
  const reader = await buildMember()
  const chapters = await listPosts(reader, 'en')
  for (const { kind, posts } of chapters.filter((it) => it.kind === 'service')) {
    const offices = posts.map(({ office }) => office)
    expect([kind, offices]).toEqual(['service', ['coordinator', 'deputy-coordinator']])
  }
  expect(chapters.filter(({ kind }) => kind === 'service')).toHaveLength(9)
  expect(chapters.some(({ kind }) => kind === 'country')).toBe(false)
  expect(await postsOf(reader)).toEqual(['coordinator: vacant', 'deputy-coordinator: vacant'])
})

test('a post is held from its first moment to its last, and vacant while its holder is suspended or has no second step', async () => {
  const reader = await buildMember()
  const head = await buildMember({ in: chapter, office: 'coordinator' })
  const deputy = await buildMember({
    ...{ in: chapter, office: 'deputy-coordinator' },
    until: new Date(Date.now() + 86_400_000),
  })
  expect(await postsOf(reader)).toEqual([
    `coordinator: ${head.displayName}`,
    `deputy-coordinator: ${deputy.displayName}`,
  ])
  moveClock(days(2))
  expect(await postsOf(reader)).toContain('deputy-coordinator: vacant')
  moveClock(0)
  await suspendMember(head, deputy.memberId, { reason: 'of the test', until: '2099-12-31' })
  expect(await postsOf(reader)).toContain('deputy-coordinator: vacant')
  await db.secondFactor.deleteMany({ where: { memberId: head.memberId } })
  expect(await postsOf(reader)).toContain('coordinator: vacant')
})

test('an office that is yet to begin is vacant, also for her who gave it', async () => {
  const chair = await buildMember({ office: 'chair', of: 'wpon-see' })
  const { memberId } = await buildMember({ in: 'albania-asp' })
  await grantMandate(chair, {
    ...{ memberId, chapterId: 'albania-asp', office: 'coordinator' },
    ...{ from: new Date(Date.now() + 86_400_000), until: new Date('2099-01-01') },
  })
  expect(await postsOf(chair, 'albania-asp')).toContain('coordinator: vacant')
  moveClock(days(2))
  expect(await postsOf(chair, 'albania-asp')).not.toContain('coordinator: vacant')
})

test('names nobody whom the page of her chapter does not, no partner and no operator', async () => {
  const reader = await buildMember({ in: 'croatia-moi' })
  const hidden = [
    await buildMember({ office: 'partner' }),
    await buildMember({ office: 'operator', of: 'wpon-see' }),
  ].map(({ displayName }) => displayName)
  await buildMember({ office: 'custodian', of: 'wpon-see' })
  for (const { id, posts } of await listPosts(reader, 'en')) {
    const onPage = (await listOffices(reader, id)).map(({ name }) => name)
    for (const { name } of posts.flatMap(({ holders }) => holders)) {
      expect(onPage).toContain(name)
      expect(hidden).not.toContain(name)
    }
  }
  expect((await postsOf(reader, 'wpon-see')).join()).toContain('custodian')
})
