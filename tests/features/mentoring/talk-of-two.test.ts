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
import { searchDiscussions } from '~/features/search/search-discussions.server'
import { buildPair, pairUp } from '../../factories/pairs.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'

const words = (body = 'Good morning.') => ({ formKey: uuidv7(), body, language: 'en' as const })

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
