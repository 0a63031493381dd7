import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { listActivities } from '~/features/audit/list-activities.server'
import { closeThread } from '~/features/discussions/close-thread.server'
import { editReply } from '~/features/discussions/edit-reply.server'
import { followThread } from '~/features/discussions/follow-thread.server'
import { getSpace } from '~/features/discussions/get-space.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { listSpaces } from '~/features/discussions/list-spaces.server'
import { listRecentThreads } from '~/features/discussions/list-threads.server'
import { pinThread } from '~/features/discussions/pin-thread.server'
import { postReply } from '~/features/discussions/post-reply.server'
import { startThread } from '~/features/discussions/start-thread.server'
import { eraseMember } from '~/features/leaving/erase-member.server'
import { endPairing } from '~/features/mentoring/pairs/end-pairing.server'
import { forgetConversations } from '~/features/mentoring/pairs/forget-conversations.server'
import { searchDiscussions } from '~/features/search/search-discussions.server'
import { sweep } from '~/sweep.server'
import { buildPair, pairUp } from '../../factories/pairs.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'

const words = (body = 'Good morning.') => ({ formKey: uuidv7(), body, language: 'en' as const })

const alone = async (spaceId: string, threadId: string) => ({
  spaces: await db.space.count({ where: { id: spaceId } }),
  threads: await db.thread.count({ where: { spaceId } }),
  replies: await db.reply.count({ where: { threadId } }),
  drafts: await db.draft.count({
    where: { place: { in: [`space:${spaceId}`, `thread:${threadId}`] } },
  }),
})

describe('a conversation that nobody can read any more', () => {
  async function buildTalk() {
    const pair = await buildPair()
    const audience = `pairing:${pair.pairingId}`
    const { id: spaceId } = await db.space.findFirstOrThrow({ where: { audience } })
    const title = 'Conversation of two'
    const { threadId } = await startThread(pair.mentor, spaceId, { ...words(), title })
    for (const place of [`space:${spaceId}`, `thread:${threadId}`])
      await db.draft.create({ data: { memberId: pair.mentee.memberId, place, body: 'And' } })
    const left = async () => ({
      ...(await alone(spaceId, threadId)),
      found: await db.searchEntry.count({ where: { audience } }),
    })
    return { ...pair, left }
  }
  const nothing = { spaces: 0, threads: 0, replies: 0, drafts: 0, found: 0 }

  test('is forgotten thirty days after the two could last read it, and not before', async () => {
    const talk = await buildTalk()
    const running = await buildTalk()
    const whole = await talk.left()
    expect(whole).toMatchObject({ spaces: 1, threads: 1, replies: 1, drafts: 2 })
    expect(whole.found).toBeGreaterThan(0)
    await endPairing(talk.mentor, talk.pairingId, { isDone: false })
    moveClock(days(60) - 5)
    await forgetConversations()
    expect(await talk.left()).toEqual(whole)
    moveClock(days(60) + 5)
    await forgetConversations()
    expect([await talk.left(), await running.left()]).toEqual([nothing, whole])
    expect(await db.pairing.count({ where: { id: talk.pairingId } })).toBe(1)
  })

  test('goes with the two: once both are erased nothing of it is left', async () => {
    const talk = await buildTalk()
    await eraseMember(talk.mentor, 'en')
    await sweep()
    expect(await talk.left()).toMatchObject({ spaces: 1, threads: 1, replies: 1 })
    await eraseMember(talk.mentee, 'en')
    await sweep()
    expect(await db.pairing.count({ where: { id: talk.pairingId } })).toBe(0)
    expect(await talk.left()).toEqual(nothing)
  })
})

describe('the conversation of two', () => {
  let pair: Awaited<ReturnType<typeof buildPair>>
  let [spaceId, threadId, key] = ['', '', '']

  beforeAll(async () => {
    pair = await buildPair()
    key = `pairing:${pair.pairingId}`
    spaceId = (await db.space.findFirstOrThrow({ where: { audience: key } })).id
    const title = 'Conversation of two'
    const first = { ...words('Lepidoptera at dawn'), title }
    const started = await startThread(pair.mentor, spaceId, first)
    threadId = started.threadId
  })

  test('is found, searched and recent for the two, and for nobody else', async () => {
    for (const viewer of [pair.mentor, pair.mentee]) {
      expect((await getThread(viewer, threadId)).audience).toBe(key)
      expect((await searchDiscussions(viewer, 'lepidoptera', 1)).found).toHaveLength(1)
      expect((await listRecentThreads(viewer, 1)).threads.map(({ id }) => id)).toContain(threadId)
    }
    const others = [
      await buildMember({ office: 'coordinator' }),
      await buildMember({ office: 'chair', of: 'wpon-see' }),
      (await buildPair()).mentee,
    ]
    for (const viewer of others) {
      expect(await statusOf(getThread(viewer, threadId))).toBe(404)
      expect(await statusOf(getSpace(viewer, spaceId))).toBe(404)
      expect(await leaving([], () => statusOf(postReply(viewer, threadId, words())))).toBe(404)
      expect((await searchDiscussions(viewer, 'lepidoptera', 1)).found).toEqual([])
      expect((await listRecentThreads(viewer, 1)).threads.map(({ id }) => id)).not.toContain(
        threadId,
      )
    }
  })

  test('is recorded for the two alone: no coordinator sees that they wrote', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const started = await db.activity.findFirstOrThrow({ where: { subjectId: threadId } })
    expect(started).toMatchObject({ type: 'discussions.thread_started', audience: key })
    const { replyId } = await leaving(
      ['discussions.reply_posted'],
      async () => {
        const { seq } = await postReply(pair.mentee, threadId, words())
        return { replyId: (await db.reply.findFirstOrThrow({ where: { threadId, seq } })).id }
      },
      key,
    )
    const edit = { ...words('Good evening.'), version: 1 }
    await leaving(
      ['discussions.reply_edited'],
      () => editReply(pair.mentee, { threadId, replyId }, edit),
      key,
    )
    const seen = await listActivities(coordinator, { type: 'discussions', page: 1 })
    expect(
      seen.activities.filter(({ subjectId }) => [threadId, replyId].includes(subjectId)),
    ).toEqual([])
  })

  test('is moderated by nobody, a coordinator who is the mentor included', async () => {
    const mentor = await buildMember({ office: 'coordinator' })
    const mentee = await buildMember()
    const audience = `pairing:${await pairUp(mentor, mentee)}`
    const space = await db.space.findFirstOrThrow({ where: { audience } })
    const viewer = await viewerOf(mentor.memberId)
    const { threadId: hers } = await startThread(viewer, space.id, { ...words(), title: 'Two' })
    for (const act of [closeThread, pinThread])
      expect(await leaving([], () => statusOf(act(viewer, hers)))).toBe(403)
    await followThread(viewer, hers, 'follow')
  })

  test('stands in no list of spaces, and says who reads it', async () => {
    expect((await listSpaces(pair.mentor)).map(({ id }) => id)).not.toContain(spaceId)
    expect(await describeAudience(key)).toEqual({
      circles: [{ kind: 'pair' }],
      count: { band: 'few' },
    })
  })
})
