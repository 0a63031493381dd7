import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { followThread } from '~/features/discussions/follow-thread.server'
import { getDraft } from '~/features/discussions/get-draft.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { listSpaces } from '~/features/discussions/list-spaces.server'
import {
  listFollowedThreads,
  listRecentThreads,
  listThreads,
} from '~/features/discussions/list-threads.server'
import { pinThread } from '~/features/discussions/pin-thread.server'
import { postReply } from '~/features/discussions/post-reply.server'
import { readThread } from '~/features/discussions/read-thread.server'
import { saveDraft } from '~/features/discussions/save-draft.server'
import { buildMember, buildThread, spaceOf, statusOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'

const words = () => ({ formKey: uuidv7(), body: 'Yes', language: 'en' as const })

let author: MemberViewer
let reader: MemberViewer
let foreign: MemberViewer
let threadId: string
const key = () => ({ memberId_threadId: { memberId: reader.memberId, threadId } })

beforeAll(async () => {
  author = await buildMember()
  reader = await buildMember()
  foreign = await buildMember({ in: 'albania-asp' })
})
beforeEach(async () => {
  threadId = await buildThread(author)
})

describe('following a thread', () => {
  test('follows, mutes and forgets, without an activity', async () => {
    for (const level of ['follow', 'mute', 'mute'] as const) {
      await leaving([], () => followThread(reader, threadId, level))
      expect(await db.threadFollow.findUnique({ where: key() })).toMatchObject({ level })
    }
    await leaving([], () => followThread(reader, threadId, 'none'))
    expect(await db.threadFollow.findUnique({ where: key() })).toBeNull()
    await followThread(reader, threadId, 'none')
  })

  test('of another chapter is not found, by one who is no member is refused', async () => {
    for (const id of [threadId, uuidv7(), 'x'])
      expect(await statusOf(followThread(foreign, id, 'follow'))).toBe(404)
    const associate = await buildMember({ in: null, association: 'rs-policewomen' })
    const member = await buildMember({ association: 'rs-policewomen' })
    const inAssociation = await buildThread(member, await spaceOf('rs-policewomen'))
    expect(await statusOf(followThread(associate, inAssociation, 'follow'))).toBe(403)
  })

  test('what is muted is in no list of news, what is followed in hers', async () => {
    await followThread(reader, threadId, 'follow')
    const idsOf = ({ threads }: { threads: Array<{ id: string }> }) => threads.map(({ id }) => id)
    expect(idsOf(await listFollowedThreads(reader, 1))).toEqual([threadId])
    expect(idsOf(await listRecentThreads(reader, 1))).toContain(threadId)
    const before = await unreadIn('serbia-moi')
    await followThread(reader, threadId, 'mute')
    expect(idsOf(await listFollowedThreads(reader, 1))).toEqual([])
    expect(idsOf(await listRecentThreads(reader, 1))).not.toContain(threadId)
    expect(await unreadIn('serbia-moi')).toBe(before - 1)
  })
})

describe('reading a thread', () => {
  test('moves her mark forward only, never past the last reply, without an activity', async () => {
    for (let n = 0; n < 4; n++) await postReply(author, threadId, words())
    for (const [seq, mark] of [
      [2, 2],
      [1, 2],
      [4, 4],
      [3, 4],
      [99, 5],
      [0, 5],
    ] as const) {
      await leaving([], () => readThread(reader, threadId, seq))
      expect((await getThread(reader, threadId)).readSeq).toBe(mark)
    }
    expect((await getThread(author, threadId)).readSeq).toBe(5)
    expect(await statusOf(readThread(foreign, threadId, 1))).toBe(404)
  })

  test('many marks at once leave the furthest', async () => {
    for (let n = 0; n < 9; n++) await postReply(author, threadId, words())
    await Promise.all([3, 9, 1, 7, 10, 2, 8].map((seq) => readThread(reader, threadId, seq)))
    expect((await getThread(reader, threadId)).readSeq).toBe(10)
  })

  test('lists count what she has not read', async () => {
    const space = await spaceOf('serbia-moi')
    for (let n = 0; n < 3; n++) await postReply(author, threadId, words())
    const unread = async () =>
      (await listThreads(reader, { spaceId: space, page: 1 })).threads.find(
        ({ id }) => id === threadId,
      )?.unread
    expect(await unread()).toBe(4)
    const before = await unreadIn('serbia-moi')
    await readThread(reader, threadId, 3)
    expect(await unread()).toBe(1)
    await readThread(reader, threadId, 4)
    expect(await unread()).toBe(0)
    expect(await unreadIn('serbia-moi')).toBe(before - 1)
  })
})

describe('a list of threads', () => {
  test('has pinned ones first, then the newest, page by page, none twice', async () => {
    const host = await buildMember({ in: 'moldova-gpi', office: 'coordinator' })
    const space = await spaceOf('moldova-gpi')
    const threads: string[] = []
    for (let n = 0; n < 30; n++) threads.push(await buildThread(host, space))
    const [oldest = '', second = ''] = threads
    await pinThread(host, oldest)
    await postReply(host, second, words())
    const [one, two] = [
      await listThreads(host, { spaceId: space, page: 1 }),
      await listThreads(host, { spaceId: space, page: 2 }),
    ]
    expect([one.threads.length, one.hasNext, two.threads.length, two.hasNext]).toEqual([
      25,
      true,
      5,
      false,
    ])
    const ids = [...one.threads, ...two.threads].map(({ id }) => id)
    expect(ids).toEqual([oldest, second, ...threads.slice(2).reverse()])
  })

  test('holds nothing of another chapter, however it is asked', async () => {
    const space = await spaceOf('serbia-moi')
    expect((await listThreads(foreign, { spaceId: space, page: 1 })).threads).toEqual([])
    const { threads } = await listRecentThreads(foreign, 1)
    expect(threads.map(({ id }) => id)).not.toContain(threadId)
    expect((await listSpaces(foreign)).map(({ id }) => id)).not.toContain(space)
  })
})

describe('a draft', () => {
  const draft = (over = {}) => ({
    place: `thread:${threadId}`,
    title: '',
    body: 'half a sent',
    language: 'sq' as const,
    ...over,
  })

  test('is kept, replaced, and forgotten when it is empty, without an activity', async () => {
    const { place } = draft()
    await leaving([], () => saveDraft(reader, draft()))
    expect((await getThread(reader, threadId)).draft).toEqual({
      body: 'half a sent',
      language: 'sq',
    })
    await saveDraft(reader, draft({ body: 'half a sentence', language: undefined }))
    expect(await getDraft(reader, place)).toMatchObject({ body: 'half a sentence', language: null })
    await saveDraft(reader, draft({ body: '  ', title: '\n' }))
    expect(await getDraft(reader, place)).toBeNull()
  })

  test('is read by its author alone', async () => {
    await saveDraft(reader, draft())
    expect(await getDraft(author, draft().place)).toBeNull()
    expect((await getThread(author, threadId)).draft).toBeNull()
  })

  test('at a place that she cannot see is not kept', async () => {
    const space = await spaceOf('serbia-moi')
    for (const place of [`thread:${threadId}`, `space:${space}`, `thread:${uuidv7()}`, `space:x`])
      expect(await statusOf(saveDraft(foreign, draft({ place })))).toBe(404)
    expect(await db.draft.count({ where: { memberId: foreign.memberId } })).toBe(0)
  })
})

async function unreadIn(chapterId: string): Promise<number> {
  const spaces = await listSpaces(reader)
  const space = spaces.find((it) => it.kind === 'chapter' && it.chapterId === chapterId)
  if (!space) throw new Error(`she does not see the space of ${chapterId}`)
  return space.unread
}
