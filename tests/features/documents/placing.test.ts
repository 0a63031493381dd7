import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getDocument } from '~/features/documents/get-document.server'
import { makeFolder } from '~/features/documents/library/make-folder.server'
import { audienceIn } from '~/features/documents/placing/audience-in'
import { changeOf } from '~/features/documents/placing/change-of'
import { countGains } from '~/features/documents/placing/count-gains.server'
import { placeDocument } from '~/features/documents/placing/place-document.server'
import { buildDocument } from '../../factories/documents.ts'
import {
  buildMember,
  buildSharedSpace,
  spaceOf,
  statusOf,
  viewerOf,
} from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'

let desk: MemberViewer
let member: MemberViewer
let foreign: MemberViewer
let own: string

beforeAll(async () => {
  desk = await buildMember({ office: 'coordinator' })
  member = await buildMember()
  foreign = await buildMember({ in: 'albania-asp' })
  own = await spaceOf('serbia-moi')
})

const to = (space: string, over = {}) => ({
  space,
  folder: null,
  readers: 'library' as const,
  ...over,
})

describe('moving a document', () => {
  test('where nobody gains is done at once, with one activity', async () => {
    const { id } = await buildDocument(desk, own)
    const { folderId } = await makeFolder(desk, own, { name: uuidv7(), parent: null })
    const placed = await leaving(['documents.document_moved'], () =>
      placeDocument(desk, id, to(own, { folder: folderId })),
    )
    expect(placed.state).toBe('placed')
    expect((await getDocument(desk, id)).folderId).toBe(folderId)
    expect((await placeDocument(desk, id, to(own, { folder: folderId }))).state).toBe('same')
    const closer = await leaving(['documents.audience_changed'], () =>
      placeDocument(desk, id, to(own, { folder: folderId, readers: 'coordinators' })),
    )
    expect(closer.state).toBe('placed')
    expect(await statusOf(getDocument(member, id))).toBe(404)
    expect((await getDocument(desk, id)).audience).toBe('audit:serbia-moi')
  })

  test('where somebody gains is done only by who was told who, about just that change', async () => {
    const shared = await buildSharedSpace('serbia-moi', 'albania-asp')
    const viewer = await viewerOf(desk.memberId)
    const neighbour = await viewerOf(foreign.memberId)
    const { id, editions } = await buildDocument(viewer, own)
    const warned = await leaving([], () => placeDocument(viewer, id, to(shared)))
    expect(warned).toMatchObject({ state: 'unconfirmed', audience: `space:${shared}` })
    expect(await statusOf(getDocument(neighbour, id))).toBe(404)
    for (const confirmed of [
      'yes',
      changeOf('network', `space:${shared}`),
      changeOf('chapter:serbia-moi', 'network'),
    ])
      expect((await placeDocument(viewer, id, to(shared, { confirmed }))).state).toBe('unconfirmed')
    const confirmed = changeOf('chapter:serbia-moi', `space:${shared}`)
    await leaving(['documents.audience_changed'], () =>
      placeDocument(viewer, id, to(shared, { confirmed })),
    )
    expect((await getDocument(neighbour, id)).spaceId).toBe(shared)
    const entries = await db.searchEntry.findMany({ where: { subjectId: editions[0]?.id } })
    expect(entries.map(({ audience }) => audience)).toEqual([`space:${shared}`])
  })

  test('for those who run the chapter is not for who looks after its queue meanwhile', async () => {
    const chair = await buildMember({ in: 'croatia-moi', office: 'chair', of: 'wpon-see' })
    const vacant = {
      kind: 'chapter',
      chapterId: 'montenegro-pd',
      audience: 'chapter:montenegro-pd',
    }
    expect(chair.audiences).toContain('coordination:montenegro-pd')
    expect(chair.audiences).not.toContain(audienceIn(vacant, 'coordinators'))
  })

  test('closes every old door in the same moment', async () => {
    const shared = await buildSharedSpace('serbia-moi', 'albania-asp')
    const viewer = await viewerOf(desk.memberId)
    const { id, editions } = await buildDocument(viewer, shared)
    expect((await getDocument(await viewerOf(foreign.memberId), id)).id).toBe(id)
    await placeDocument(viewer, id, to(own))
    expect(await statusOf(getDocument(await viewerOf(foreign.memberId), id))).toBe(404)
    const entries = await db.searchEntry.findMany({ where: { subjectId: editions[0]?.id } })
    expect(entries.map(({ audience }) => audience)).toEqual(['chapter:serbia-moi'])
  })

  test('is for who may change it and add where it goes; a foreign library is not there', async () => {
    const { id } = await buildDocument(desk, own)
    expect(await statusOf(placeDocument(member, id, to(own)))).toBe(403)
    expect(await statusOf(placeDocument(foreign, id, to(own)))).toBe(404)
    expect(await statusOf(placeDocument(desk, id, to(await spaceOf('albania-asp'))))).toBe(404)
    const network = await spaceOf('network')
    const confirmed = changeOf('chapter:serbia-moi', 'network')
    expect(await statusOf(placeDocument(desk, id, to(network, { confirmed })))).toBe(403)
  })

  test('into a folder of another library leaves it on the shelf itself', async () => {
    const shared = await buildSharedSpace('serbia-moi')
    const viewer = await viewerOf(desk.memberId)
    const { folderId } = await makeFolder(viewer, shared, { name: 'There', parent: null })
    const { id } = await buildDocument(viewer, own)
    const placed = await placeDocument(viewer, id, to(own, { folder: folderId }))
    expect(placed.state).toBe('same')
  })
})

describe('who gains', () => {
  test('is nobody inward, few or a number outward, everybody in public', async () => {
    expect(await countGains('network', 'chapter:serbia-moi')).toBeNull()
    expect(await countGains('public', 'network')).toBeNull()
    expect(await countGains('chapter:serbia-moi', 'chapter:serbia-moi')).toBeNull()
    expect(await countGains('network', 'public')).toBe('everyone')
    const gains = await countGains('chapter:serbia-moi', 'network')
    expect(gains).toSatisfy((it) => 'band' in it || it.count >= 20)
  })
})
