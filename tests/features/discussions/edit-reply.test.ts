import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { closeThread } from '~/features/discussions/close-thread.server'
import { editReply } from '~/features/discussions/edit-reply.server'
import { getReply } from '~/features/discussions/get-reply.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { listRevisions } from '~/features/discussions/list-revisions.server'
import { postReply } from '~/features/discussions/post-reply.server'
import { searchDiscussions } from '~/features/search/search-discussions.server'
import { buildMember, buildThread, statusOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'

const change = (body: string, version = 1) => ({
  formKey: uuidv7(),
  body,
  language: 'en' as const,
  version,
})

describe('editing a reply', () => {
  let author: MemberViewer
  let colleague: MemberViewer
  let threadId: string
  let at: { threadId: string; replyId: string }

  beforeEach(async () => {
    author = await buildMember()
    colleague = await buildMember()
    threadId = await buildThread(colleague)
    const { seq } = await postReply(author, threadId, change('The lighthouse keeper'))
    const { id } = await db.reply.findFirstOrThrow({ where: { threadId, seq } })
    at = { threadId, replyId: id }
  })

  test('changes the words, keeps what stood before, with one activity', async () => {
    await leaving(['discussions.reply_edited'], () =>
      editReply(author, at, change('The *ferry* keeper')),
    )
    const reply = await db.reply.findUniqueOrThrow({
      where: { id: at.replyId },
      include: { revisions: true },
    })
    expect(reply).toMatchObject({
      bodyHtml: '<p>The <em>ferry</em> keeper</p>',
      version: 2,
      revisions: [{ version: 1, body: 'The lighthouse keeper', language: 'en' }],
    })
    expect(reply.editedAt).not.toBeNull()
  })

  test('is searched by its new words alone, the first post by its title too', async () => {
    const word = `w${uuidv7().slice(-10)}`
    await editReply(author, at, change(`${word} ferry`))
    expect((await searchDiscussions(author, word, 1)).found).toHaveLength(1)
    await editReply(author, at, change('nothing of it', 2))
    expect((await searchDiscussions(author, word, 1)).found).toHaveLength(0)
    const first = await db.reply.findFirstOrThrow({ where: { threadId, seq: 1 } })
    await editReply(colleague, { threadId, replyId: first.id }, change(word))
    const { found } = await searchDiscussions(author, `${word} uniforms`, 1)
    expect(found).toMatchObject([{ threadId, seq: 1 }])
  })

  test('the same words change nothing', async () => {
    const same = change('The lighthouse keeper')
    expect(await leaving([], () => editReply(author, at, same))).toEqual({ seq: 2 })
    expect(await db.replyRevision.count({ where: { replyId: at.replyId } })).toBe(0)
  })

  test('of two tabs the second learns that hers is stale, and changes nothing', async () => {
    const answers = await leaving(['discussions.reply_edited'], () =>
      Promise.all([
        editReply(author, at, change('from one tab')),
        editReply(author, at, change('from the other')),
      ]),
    )
    expect(answers.filter((it) => 'stale' in it)).toHaveLength(1)
    expect(await db.replyRevision.count({ where: { replyId: at.replyId } })).toBe(1)
  })

  test('is for her own words alone, in an open thread, wherever she may read', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const foreign = await buildMember({ in: 'albania-asp' })
    for (const viewer of [colleague, coordinator])
      expect(await leaving([], () => statusOf(editReply(viewer, at, change('x'))))).toBe(403)
    expect(await statusOf(editReply(foreign, at, change('x')))).toBe(404)
    await closeThread(coordinator, threadId)
    expect(await leaving([], () => statusOf(editReply(author, at, change('x'))))).toBe(403)
  })

  test('the id of a reply in another thread is not found in this one', async () => {
    const other = await buildThread(author)
    for (const [thread, reply] of [
      [other, at.replyId],
      [threadId, uuidv7()],
      [threadId, 'x'],
      [uuidv7(), at.replyId],
    ] as const)
      expect(
        await statusOf(editReply(author, { threadId: thread, replyId: reply }, change('x'))),
      ).toBe(404)
  })

  test('its history tells every version, the newest first, and what changed', async () => {
    await editReply(author, at, change('The ferry keeper'))
    await editReply(author, at, change('The ferry', 2))
    const thread = await getThread(colleague, threadId)
    const revisions = await listRevisions(await getReply(thread, at.replyId))
    expect(revisions.map(({ version }) => version)).toEqual([3, 2, 1])
    const told = revisions[1]?.pieces.map(({ change: kind, text }) => [kind, text])
    expect(told).toContainEqual(['removed', 'lighthouse'])
    expect(told).toContainEqual(['added', 'ferry'])
  })
})
