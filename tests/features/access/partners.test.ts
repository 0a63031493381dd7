import { beforeAll, expect, test } from 'vitest'
import { db } from '~/db.server'
import { canReadAudit } from '~/features/audit/policy.server'
import { installation, type MemberViewer, type Office } from '~/features/auth/viewer'
import { listOffices } from '~/features/chapters/list-offices.server'
import { listPosts } from '~/features/chapters/list-posts.server'
import { listSharedNames } from '~/features/chapters/list-shared-names.server'
import { shareNames } from '~/features/chapters/share-names.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { listSpaces } from '~/features/discussions/list-spaces.server'
import { getChapterHealth } from '~/features/health/get-chapter-health.server'
import { getRegionHealth } from '~/features/health/get-region-health.server'
import { getMember } from '~/features/members/get-member.server'
import { listMembers } from '~/features/members/list-members.server'
import { admitMember } from '~/features/memberships/admit-member.server'
import { grantMandate } from '~/features/memberships/grant-mandate.server'
import { listRoster } from '~/features/memberships/list-roster.server'
import { readRosterAsked } from '~/features/memberships/roster-asked'
import {
  buildFactor,
  buildMember,
  buildSharedSpace,
  buildThread,
  statusOf,
  viewerOf,
} from '../../factories/people.ts'

const from = new Date('2020-01-01T00:00:00Z')
const until = new Date('2099-01-01T00:00:00Z')
const places = ['wpon-see', 'serbia-moi', 'rs-policewomen']
const partners: MemberViewer[] = []
let colleague: MemberViewer

/** A supporter: a partner's membership and office, a second factor, and nothing else. */
async function buildPartner(chapterId: string): Promise<MemberViewer> {
  const { memberId } = await admitMember(installation, {
    email: `partner@${chapterId}.example`,
    givenName: 'Supporter',
    familyName: 'Of the network',
    memberships: [{ chapterId, kind: 'partner', from }],
  })
  await buildFactor(memberId)
  const office: Office = 'partner'
  await grantMandate(installation, { memberId, chapterId, office, from, until })
  return viewerOf(memberId)
}

beforeAll(async () => {
  colleague = await buildMember()
  const coordinator = await buildMember({ office: 'coordinator' })
  const shared = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
  await shareNames(coordinator, 'serbia-moi', { until: shared })
  for (const place of places) partners.push(await buildPartner(place))
})

test('a partner holds what is public and what is hers, and no more', () => {
  expect(partners).toHaveLength(places.length)
  for (const partner of partners) {
    expect(partner.mandates.map(({ office }) => office)).toEqual(['partner'])
    expect(partner.audiences).toEqual(['public', `member:${partner.memberId}`])
    expect(partner.coordinates).toEqual([])
    expect(canReadAudit(partner)).toBe(false)
  }
})

test('no list, roster, page or figure tells her of a member', async () => {
  for (const partner of partners) {
    const asked = { chapterId: null, name: '', page: 1 }
    expect((await listMembers(partner, asked)).members).toEqual([])
    expect(await statusOf(getMember(partner, colleague.memberId))).toBe(404)
    const roster = { ...readRosterAsked(new URLSearchParams()), page: 1 }
    for (const id of places)
      for (const read of [
        () => listRoster(partner, id, roster),
        () => getChapterHealth(partner, { id, kind: 'service' }),
        () => getRegionHealth(partner, { id, kind: 'region' }, 'en'),
        () => listSharedNames(partner, id, 1),
      ])
        expect(await statusOf(read())).toBe(404)
  }
})

test('she reads a space from the moment in which it is shared with her until it is not', async () => {
  const spaceId = await buildSharedSpace('serbia-moi')
  const threadId = await buildThread(await viewerOf(colleague.memberId), spaceId)
  for (const { memberId } of partners) {
    const reads = async () => statusOf(getThread(await viewerOf(memberId), threadId))
    expect(await reads()).toBe(404)
    const { id } = await db.spaceGrant.create({
      data: { spaceId, grantee: `member:${memberId}`, from },
    })
    expect(await reads()).toBe(200)
    expect((await listSpaces(await viewerOf(memberId))).map((it) => it.id)).toEqual([spaceId])
    await db.spaceGrant.update({ where: { id }, data: { until: new Date() } })
    expect(await reads()).toBe(404)
  }
})

test('of those who hold an office she sees what the page of the chapter shows', async () => {
  const [partner] = partners as [MemberViewer]
  for (const { id, posts } of await listPosts(partner, 'en')) {
    const onPage = (await listOffices(partner, id)).map(({ name }) => name)
    expect(onPage).toEqual(
      expect.arrayContaining(posts.flatMap(({ holders }) => holders.map(({ name }) => name))),
    )
  }
})
