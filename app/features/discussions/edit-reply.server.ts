import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { publish } from '~/features/live/bus.server'
import { enterSearch } from '~/features/search/enter-search.server'
import { clock } from '~/lib/clock.server'
import { renderMarkdown } from '~/lib/markdown.server'
import { allow } from '~/lib/responses.server'
import { getReply } from './get-reply.server'
import { getThread } from './get-thread.server'
import { listReplies } from './list-replies.server'
import { canEditReply, recordedFor } from './policy.server'
import type { EditReply } from './schema'

/**
 * Changes the words of the viewer's own reply and keeps what stood before. Gives the version that
 * stands now, or `{ stale }` with it when another tab changed the reply first.
 */
export async function editReply(
  viewer: MemberViewer,
  { threadId, replyId }: { threadId: string; replyId: string },
  { body, language, version }: EditReply,
): Promise<{ seq: number } | { stale: true }> {
  const thread = await getThread(viewer, threadId)
  const reply = await getReply(thread, replyId)
  allow(canEditReply(viewer, thread, reply))
  if (reply.body === body && reply.language === language) return { seq: reply.seq }
  const now = clock.now()
  const done = await db.$transaction(async (tx) => {
    const { count } = await tx.reply.updateMany({
      where: { id: reply.id, version },
      data: { body, bodyHtml: renderMarkdown(body), language, version: version + 1, editedAt: now },
    })
    if (count === 0) return false
    await tx.replyRevision.create({
      data: {
        replyId: reply.id,
        version,
        language: reply.language,
        body: reply.body,
        writtenAt: reply.editedAt ?? reply.createdAt,
      },
    })
    await tx.thread.update({ where: { id: thread.id }, data: { version: { increment: 1 } } })
    const subject =
      reply.seq === 1
        ? ({
            subjectType: 'thread',
            subjectId: thread.id,
            text: `${thread.title}\n${thread.tags.join(' ')}\n${body}`,
          } as const)
        : ({ subjectType: 'reply', subjectId: reply.id, text: body } as const)
    await enterSearch(tx, { ...subject, audience: thread.audience, language, at: reply.createdAt })
    await recordActivity(tx, {
      type: 'discussions.reply_edited',
      actorId: viewer.memberId,
      chapterId: thread.space.chapterId,
      audience: recordedFor(thread.audience),
      threadId: thread.id,
      replyId: reply.id,
      seq: reply.seq,
    })
    return true
  })
  if (!done) return { stale: true }
  const [presented] = await listReplies(thread, { after: reply.seq - 1, upTo: reply.seq })
  if (presented)
    publish({
      type: 'reply_edited',
      threadId: thread.id,
      spaceId: thread.space.id,
      audience: thread.audience,
      reply: presented,
    })
  return { seq: reply.seq }
}
