import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { listSharers } from '~/features/discussions/list-sharers.server'
import { shareSpace } from '~/features/discussions/share-space.server'
import { unshareSpace } from '~/features/discussions/unshare-space.server'
import {
  buildMember,
  buildSharedSpace,
  spaceOf,
  statusOf,
  viewerOf,
} from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'

describe('sharing a space with one more chapter', () => {
  let host: MemberViewer
  let guest: MemberViewer
  let shared: string

  beforeEach(async () => {
    shared = await buildSharedSpace('serbia-moi', 'croatia-moi')
    host = await buildMember({ office: 'coordinator' })
    guest = await buildMember({ in: 'albania-asp' })
  })

  test('lets its members in at once, with one activity; a second time changes nothing', async () => {
    await leaving(['discussions.space_shared'], () => shareSpace(host, shared, 'albania-asp'))
    expect(await lastActivity()).toMatchObject({
      actorId: host.memberId,
      chapterId: 'serbia-moi',
      data: { spaceId: shared, grantee: 'chapter:albania-asp' },
    })
    expect((await viewerOf(guest.memberId)).audiences).toContain(`space:${shared}`)
    await leaving([], () => shareSpace(host, shared, 'albania-asp'))
    expect((await listSharers(shared)).sort()).toEqual(['albania-asp', 'croatia-moi', 'serbia-moi'])
  })

  test('eight who press at once make one grant', async () => {
    await leaving(['discussions.space_shared'], () =>
      Promise.all(Array.from({ length: 8 }, () => shareSpace(host, shared, 'moldova-gpi'))),
    )
    const grantee = 'chapter:moldova-gpi'
    expect(await db.spaceGrant.count({ where: { spaceId: shared, grantee } })).toBe(1)
  })

  test('can be taken back and given again', async () => {
    await shareSpace(host, shared, 'albania-asp')
    await unshareSpace(host, shared, 'albania-asp')
    expect(await listSharers(shared)).not.toContain('albania-asp')
    await leaving(['discussions.space_shared'], () => shareSpace(host, shared, 'albania-asp'))
    expect((await viewerOf(guest.memberId)).audiences).toContain(`space:${shared}`)
  })

  test('is for its host, in shared spaces alone; who does not read it finds nothing', async () => {
    const among = await buildMember({ in: 'croatia-moi', office: 'coordinator' })
    const member = await buildMember()
    for (const viewer of [among, member])
      expect(await leaving([], () => statusOf(shareSpace(viewer, shared, 'albania-asp')))).toBe(403)
    expect(await statusOf(shareSpace(guest, shared, 'albania-asp'))).toBe(404)
    const own = await spaceOf('serbia-moi')
    expect(await statusOf(shareSpace(host, own, 'albania-asp'))).toBe(403)
  })

  test('with what is no service and no association is refused', async () => {
    for (const id of ['wpon-see', 'serbia', 'atlantis', '', 'network'])
      expect(await leaving([], () => statusOf(shareSpace(host, shared, id)))).toBe(422)
  })
})
