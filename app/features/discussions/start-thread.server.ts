import { v7 as uuidv7 } from 'uuid'
import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { publish } from '~/features/live/bus.server'
import { enterSearch } from '~/features/search/enter-search.server'
import { clock } from '~/lib/clock.server'
import { renderMarkdown } from '~/lib/markdown.server'
import { sentBefore } from '~/lib/once.server'
import { allow } from '~/lib/responses.server'
import { getSpace } from './get-space.server'
import { canStartThread, recordedFor } from './policy.server'
import type { StartThread } from './schema'

/**
 * Starts a thread with its first post (seq 1) in a space that the viewer can see, and gives its
 * id; the same form sent again gives the same id. Its author follows it and has read it.
 */
export async function startThread(
  viewer: MemberViewer,
  spaceId: string,
  { formKey, title, body, language, tags = [] }: StartThread,
): Promise<{ threadId: string }> {
  const space = await getSpace(viewer, spaceId)
  allow(canStartThread(viewer, space))
  const { memberId } = viewer
  const threadId = uuidv7()
  const now = clock.now()
  const answer = await db.$transaction(async (tx) => {
    const earlier = await sentBefore(tx, {
      memberId,
      form: `thread:${space.id}`,
      key: formKey,
      result: threadId,
    })
    if (earlier) return { threadId: earlier, isNew: false }
    if (space.kind === 'pairing') await holdOpen(tx, space.id)
    await tx.thread.create({
      data: {
        id: threadId,
        spaceId: space.id,
        audience: space.audience,
        authorId: memberId,
        title,
        language,
        tags,
        lastSeq: 1,
        lastReplyAt: now,
        createdAt: now,
        replies: {
          create: {
            seq: 1,
            authorId: memberId,
            language,
            body,
            bodyHtml: renderMarkdown(body),
            createdAt: now,
          },
        },
        follows: { create: { memberId, level: 'follow' } },
        readings: { create: { memberId, lastSeq: 1 } },
      },
    })
    await tx.draft.deleteMany({ where: { memberId, place: `space:${space.id}` } })
    await enterSearch(tx, {
      subjectType: 'thread',
      subjectId: threadId,
      audience: space.audience,
      language,
      text: `${title}\n${tags.join(' ')}\n${body}`,
      at: now,
    })
    await recordActivity(tx, {
      type: 'discussions.thread_started',
      actorId: memberId,
      chapterId: space.chapterId,
      audience: recordedFor(space.audience),
      threadId,
    })
    return { threadId, isNew: true }
  })
  if (answer.isNew)
    publish({ type: 'thread_changed', threadId, spaceId: space.id, audience: space.audience })
  return { threadId: answer.threadId }
}

/** Keeps the space of a pair open until the thread stands: the pair may come to rest in this instant. */
async function holdOpen(tx: Tx, spaceId: string): Promise<void> {
  const open: unknown[] = await tx.$queryRaw`
    SELECT 1 FROM space WHERE id = ${spaceId}::uuid AND closed_at IS NULL FOR SHARE`
  allow(open.length > 0)
}
