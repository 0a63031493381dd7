import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { installation } from '~/features/auth/viewer'
import { closeThread } from '~/features/discussions/close-thread.server'
import { openSpace } from '~/features/discussions/open-space.server'
import { pinThread } from '~/features/discussions/pin-thread.server'
import { reopenThread } from '~/features/discussions/reopen-thread.server'
import { unpinThread } from '~/features/discussions/unpin-thread.server'
import { unshareSpace } from '~/features/discussions/unshare-space.server'
import {
  buildMember,
  buildSharedSpace,
  buildThread,
  spaceOf,
  statusOf,
  viewerOf,
} from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'

const acts = [
  ['closing', closeThread, 'discussions.thread_closed', 'closedAt', true],
  ['reopening', reopenThread, 'discussions.thread_reopened', 'closedAt', false],
  ['pinning', pinThread, 'discussions.thread_pinned', 'pinnedAt', true],
  ['unpinning', unpinThread, 'discussions.thread_unpinned', 'pinnedAt', false],
] as const

let author: MemberViewer
let coordinator: MemberViewer
let foreign: MemberViewer
let chair: MemberViewer

beforeAll(async () => {
  author = await buildMember()
  coordinator = await buildMember({ office: 'coordinator' })
  foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
  chair = await buildMember({ in: 'croatia-moi', office: 'chair', of: 'wpon-see' })
})

describe.each(acts)('%s a thread', (_, act, type, column, isSet) => {
  async function opposite(): Promise<string> {
    const id = await buildThread(author)
    if (!isSet) await db.thread.update({ where: { id }, data: { [column]: new Date() } })
    return id
  }
  const stateOf = async (id: string) =>
    (await db.thread.findUniqueOrThrow({ where: { id } }))[column] !== null

  test('is one change with one activity; a second time changes nothing', async () => {
    const id = await opposite()
    await leaving([type], () => act(coordinator, id))
    expect(await stateOf(id)).toBe(isSet)
    const { version } = await db.thread.findUniqueOrThrow({ where: { id } })
    expect(version).toBe(2)
    await leaving([], () => act(coordinator, id))
    const other = await opposite()
    await leaving([type], () =>
      Promise.all(Array.from({ length: 8 }, () => act(coordinator, other))),
    )
  })

  test('is for moderators of its own chapter', async () => {
    const id = await opposite()
    expect(await leaving([], () => statusOf(act(author, id)))).toBe(403)
    expect(await leaving([], () => statusOf(act(foreign, id)))).toBe(404)
    expect(await leaving([], () => statusOf(act(chair, id)))).toBe(404)
    for (const never of [uuidv7(), 'x']) expect(await statusOf(act(coordinator, never))).toBe(404)
    expect(await stateOf(id)).toBe(!isSet)
  })

  test('in the space of the network is for its executive, for no coordinator', async () => {
    const id = await buildThread(author, await spaceOf('network'))
    if (!isSet) await db.thread.update({ where: { id }, data: { [column]: new Date() } })
    expect(await statusOf(act(coordinator, id))).toBe(403)
    await leaving([type], () => act(chair, id))
  })
})

describe('opening a space', () => {
  const space = (chapterId: string, kind: 'network' | 'chapter' | 'board' | 'shared') => ({
    chapterId,
    kind,
    names: { en: 'A room' },
    sharedWith: kind === 'shared' ? [`chapter:${chapterId}`] : [],
  })

  test.each([
    ['chapter', 'chapter:serbia-moi'],
    ['shared', null],
  ] as const)(
    'of kind %s by her coordinator has its audience, and one activity',
    async (kind, key) => {
      const { spaceId } = await leaving(['discussions.space_opened'], () =>
        openSpace(coordinator, space('serbia-moi', kind)),
      )
      const { audience } = await db.space.findUniqueOrThrow({ where: { id: spaceId } })
      expect(audience).toBe(key ?? `space:${spaceId}`)
      expect((await viewerOf(author.memberId)).audiences).toContain(audience)
      expect((await viewerOf(foreign.memberId)).audiences).not.toContain(audience)
    },
  )

  test('that all or the board would read is for the region; elsewhere for nobody else', async () => {
    const refused: Array<[MemberViewer, ReturnType<typeof space>]> = [
      [author, space('serbia-moi', 'chapter')],
      [foreign, space('serbia-moi', 'chapter')],
      [chair, space('serbia-moi', 'chapter')],
      [coordinator, space('serbia-moi', 'network')],
      [coordinator, space('serbia-moi', 'board')],
      [coordinator, space('wpon-see', 'shared')],
    ]
    for (const [viewer, asked] of refused)
      expect(await leaving([], () => statusOf(openSpace(viewer, asked)))).toBe(403)
    for (const kind of ['network', 'board', 'shared'] as const)
      expect(await statusOf(openSpace(chair, space('wpon-see', kind)))).toBe(200)
    expect(await statusOf(openSpace(installation, space('serbia-moi', 'network')))).toBe(200)
  })
})

describe('taking back a share', () => {
  test("ends that chapter's part at once, with one activity, once", async () => {
    const shared = await buildSharedSpace('serbia-moi', 'croatia-moi')
    const croatian = await buildMember({ in: 'croatia-moi' })
    const host = await viewerOf(coordinator.memberId)
    expect(croatian.audiences).toContain(`space:${shared}`)
    await leaving(['discussions.space_unshared'], () => unshareSpace(host, shared, 'croatia-moi'))
    expect((await viewerOf(croatian.memberId)).audiences).not.toContain(`space:${shared}`)
    expect((await viewerOf(author.memberId)).audiences).toContain(`space:${shared}`)
    for (const chapterId of ['croatia-moi', 'albania-asp', 'network'])
      expect(await leaving([], () => statusOf(unshareSpace(host, shared, chapterId)))).toBe(404)
    // Who looks after it stays in it.
    expect(await leaving([], () => statusOf(unshareSpace(host, shared, 'serbia-moi')))).toBe(403)
  })

  test('is for the host; who shares it cannot, who does not finds nothing', async () => {
    const shared = await buildSharedSpace('serbia-moi', 'albania-asp')
    const third = await buildMember({ in: 'croatia-moi', office: 'coordinator' })
    const key = 'albania-asp'
    const guest = await viewerOf(foreign.memberId)
    expect(await leaving([], () => statusOf(unshareSpace(guest, shared, key)))).toBe(403)
    expect(await statusOf(unshareSpace(third, shared, key))).toBe(404)
    const own = await spaceOf('serbia-moi')
    expect(await statusOf(unshareSpace(coordinator, own, 'serbia-moi'))).toBe(403)
  })
})
