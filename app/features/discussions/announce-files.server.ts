import { db } from '~/db.server'
import { publish } from '~/features/live/bus.server'
import { listReplies } from './list-replies.server'

/** Tells those who have a thread open what files lie with a reply now, once that is stored. */
export async function announceFiles(replyId: string | null): Promise<void> {
  if (replyId === null) return
  const found = await db.reply.findUnique({ where: { id: replyId }, include: { thread: true } })
  if (!found) return
  const { thread, seq } = found
  const [reply] = await listReplies(thread, { after: seq - 1, upTo: seq })
  if (reply)
    publish({
      type: 'reply_edited',
      threadId: thread.id,
      spaceId: thread.spaceId,
      audience: thread.audience,
      reply,
    })
}
