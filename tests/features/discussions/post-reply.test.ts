import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { installation } from '~/features/auth/viewer'
import { closeThread } from '~/features/discussions/close-thread.server'
import { followThread } from '~/features/discussions/follow-thread.server'
import { listFollowersToTell } from '~/features/discussions/list-followers-to-tell.server'
import { postReply } from '~/features/discussions/post-reply.server'
import { endMembership } from '~/features/memberships/end-membership.server'
import { buildMember, buildThread, spaceOf, statusOf, viewerOf } from '../../factories/people.ts'

const replyOf = (threadId: string, seq: number) =>
  db.reply.findFirstOrThrow({ where: { threadId, seq } })
const words = (body = 'Here is the specification.') => ({
  formKey: uuidv7(),
  body,
  language: 'en' as const,
})

describe('posting a reply', () => {
  let author: MemberViewer
  let colleague: MemberViewer
  let outsider: MemberViewer
  let threadId: string
  beforeAll(async () => {
    author = await buildMember()
    colleague = await buildMember()
    outsider = await buildMember({ in: 'albania-asp' })
    threadId = await buildThread(author)
  })

  test('adds it once, numbered, with one activity, one job and one search entry', async () => {
    const before = await db.activity.count()
    const { seq } = await postReply(colleague, threadId, words('**Specification** from Niš'))
    expect(seq).toBe(2)
    const reply = await replyOf(threadId, seq)
    expect(reply.bodyHtml).toBe('<p><strong>Specification</strong> from Niš</p>')
    expect(await db.activity.count()).toBe(before + 1)
    const activity = await db.activity.findFirstOrThrow({ where: { subjectId: reply.id } })
    expect(activity).toMatchObject({
      type: 'discussions.reply_posted',
      actorId: colleague.memberId,
      chapterId: 'serbia-moi',
      audience: 'audit:serbia-moi',
    })
    expect(activity.data).toEqual({ threadId, replyId: reply.id, seq: 2 })
    expect(
      await db.searchEntry.count({
        where: { subjectId: reply.id, audience: 'chapter:serbia-moi' },
      }),
    ).toBe(1)
    const jobs = await db.$queryRaw<
      Array<{ count: bigint }>
    >`SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = 'announce_replies'`
    expect(Number(jobs[0]?.count)).toBe(1)
  })

  test('the same form sent again, also at the same moment, is the same reply', async () => {
    const form = words('Once only')
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => postReply(colleague, threadId, form)),
    )
    expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1)
    expect(await db.reply.count({ where: { threadId, body: 'Once only' } })).toBe(1)
  })

  test('the same form by another spelling of the address is the same reply too', async () => {
    const form = words('By any spelling')
    const posted = await postReply(colleague, threadId, form)
    expect(await postReply(colleague, threadId.toUpperCase(), form)).toEqual(posted)
  })

  test("another member's key is another key", async () => {
    const form = words('Twice, by two')
    const [first, second] = [
      await postReply(author, threadId, form),
      await postReply(colleague, threadId, form),
    ]
    expect(second.seq).toBe(first.seq + 1)
  })

  test('many at once get every number once, without a gap', async () => {
    const before = (await db.thread.findUniqueOrThrow({ where: { id: threadId } })).lastSeq
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        postReply(n % 2 ? author : colleague, threadId, words(`n${n}`)),
      ),
    )
    expect(answers.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, n) => before + 1 + n),
    )
  })

  test('a member of another chapter finds nothing, as for an id that never was', async () => {
    expect(await statusOf(postReply(outsider, threadId, words()))).toBe(404)
    expect(await statusOf(postReply(outsider, uuidv7(), words()))).toBe(404)
    expect(await statusOf(postReply(outsider, "' OR 1=1", words()))).toBe(404)
  })

  test('a closed thread takes none, not even from one who came before the closing', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const closing = await buildThread(author)
    const race = await Promise.all([
      closeThread(coordinator, closing),
      ...Array.from({ length: 10 }, () => statusOf(postReply(colleague, closing, words()))),
    ])
    const thread = await db.thread.findUniqueOrThrow({ where: { id: closing } })
    const passed = race.filter((it) => it === 200).length
    expect(thread.lastSeq).toBe(1 + passed)
    expect(await statusOf(postReply(colleague, closing, words()))).toBe(403)
    expect(await db.reply.count({ where: { threadId: closing } })).toBe(1 + passed)
  })

  test('tells its followers, not its author, not who muted it, and not who lost the right to read', async () => {
    const leaver = await buildMember()
    const muter = await buildMember()
    const followed = await buildThread(author)
    for (const it of [colleague, leaver, muter]) await followThread(it, followed, 'follow')
    await followThread(muter, followed, 'mute')
    const membership = await db.membership.findFirstOrThrow({
      where: { memberId: leaver.memberId },
    })
    await endMembership(installation, membership.id)
    const { seq } = await postReply(colleague, followed, words())
    const { id } = await replyOf(followed, seq)
    const told = [{ threadId: followed, memberIds: [author.memberId] }]
    expect(await listFollowersToTell([id], null)).toEqual(told)
    expect(await listFollowersToTell([id], [author.memberId, leaver.memberId])).toEqual(told)
    expect(await listFollowersToTell([id], [leaver.memberId, muter.memberId])).toEqual([])
    expect(await statusOf(postReply(await viewerOf(leaver.memberId), followed, words()))).toBe(404)
  })

  test('her draft at that place is gone once it is posted', async () => {
    const place = `thread:${threadId}`
    await db.draft.create({ data: { memberId: author.memberId, place, body: 'half a' } })
    await postReply(author, threadId, words('half a sentence'))
    expect(await db.draft.count({ where: { memberId: author.memberId, place } })).toBe(0)
  })

  test('reads in the space of the whole network pass the border of chapters', async () => {
    const common = await buildThread(author, await spaceOf('network'))
    expect((await postReply(outsider, common, words())).seq).toBe(2)
  })
})
