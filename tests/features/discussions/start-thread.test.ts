import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { startThread } from '~/features/discussions/start-thread.server'
import {
  buildMember,
  buildSharedSpace,
  spaceOf,
  statusOf,
  viewerOf,
} from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'

const words = (over = {}) => ({
  formKey: uuidv7(),
  title: 'Night shifts',
  body: 'Who **plans** them?',
  language: 'en' as const,
  ...over,
})

describe('starting a thread', () => {
  let author: MemberViewer
  let foreign: MemberViewer
  let space: string

  beforeAll(async () => {
    author = await buildMember()
    foreign = await buildMember({ in: 'albania-asp' })
    space = await spaceOf('serbia-moi')
  })

  test('writes it with its first post, search entry, marks and one activity', async () => {
    const { threadId } = await leaving(['discussions.thread_started'], () =>
      startThread(author, space, words()),
    )
    const thread = await db.thread.findUniqueOrThrow({
      where: { id: threadId },
      include: { replies: true, follows: true, readings: true },
    })
    const { memberId } = author
    expect(thread).toMatchObject({
      audience: 'chapter:serbia-moi',
      authorId: memberId,
      title: 'Night shifts',
      lastSeq: 1,
      replies: [
        { seq: 1, authorId: memberId, bodyHtml: '<p>Who <strong>plans</strong> them?</p>' },
      ],
      follows: [{ memberId, level: 'follow' }],
      readings: [{ memberId, lastSeq: 1 }],
    })
    const entries = await db.searchEntry.findMany({ where: { subjectId: threadId } })
    expect(entries).toMatchObject([{ subjectType: 'thread', audience: 'chapter:serbia-moi' }])
  })

  test('the same form sent eight times at once is one thread, with one activity', async () => {
    const form = words({ title: 'Sent by eight tabs' })
    const answers = await leaving(['discussions.thread_started'], () =>
      Promise.all(Array.from({ length: 8 }, () => startThread(author, space, form))),
    )
    expect(new Set(answers.map(({ threadId }) => threadId)).size).toBe(1)
    expect(await db.thread.count({ where: { title: form.title } })).toBe(1)
  })

  test("another member's key, and the same key in another space, is another form", async () => {
    const form = words()
    const { threadId } = await startThread(author, space, form)
    const colleague = await buildMember()
    expect((await startThread(colleague, space, form)).threadId).not.toBe(threadId)
    const elsewhere = await startThread(author, await spaceOf('network'), form)
    expect(elsewhere.threadId).not.toBe(threadId)
  })

  test('in a space of another chapter, of the board or of nobody is not found', async () => {
    const board = await spaceOf('board')
    for (const [viewer, place] of [
      [foreign, space],
      [author, board],
      [author, uuidv7()],
      [author, 'x'],
    ] as const)
      expect(await leaving([], () => statusOf(startThread(viewer, place, words())))).toBe(404)
    const council = await buildMember({ office: 'council-member', of: 'wpon-see' })
    expect(await statusOf(startThread(council, board, words()))).toBe(200)
  })

  test('a shared space is for the chapters that share it, and for no third one', async () => {
    const shared = await buildSharedSpace('serbia-moi', 'croatia-moi')
    const croatian = await buildMember({ in: 'croatia-moi' })
    expect(await statusOf(startThread(await viewerOf(author.memberId), shared, words()))).toBe(200)
    expect(await statusOf(startThread(croatian, shared, words()))).toBe(200)
    expect(await statusOf(startThread(foreign, shared, words()))).toBe(404)
  })

  test('who reads a space and is no member of the network starts nothing in it', async () => {
    const associate = await buildMember({ in: null, association: 'rs-policewomen' })
    expect(associate.audiences).toContain('chapter:rs-policewomen')
    const place = await spaceOf('rs-policewomen')
    expect(await leaving([], () => statusOf(startThread(associate, place, words())))).toBe(403)
  })

  test('her draft at that space is gone, drafts elsewhere stay', async () => {
    const place = `space:${space}`
    const elsewhere = `space:${await spaceOf('network')}`
    for (const it of [place, elsewhere])
      await db.draft.create({ data: { memberId: author.memberId, place: it, body: 'half' } })
    await startThread(author, space, words())
    const left = await db.draft.findMany({ where: { memberId: author.memberId } })
    expect(left.map((it) => it.place)).toEqual([elsewhere])
  })
})
