import { db } from '~/db.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import type { VisibleThread } from './get-thread.server'

/** A reply of a thread that was found through the viewer; 404 when it is not of this thread. */
export async function getReply(thread: Pick<VisibleThread, 'id'>, replyId: string) {
  if (!isUuid(replyId)) throw notFound()
  const reply = await db.reply.findFirst({ where: { id: replyId, threadId: thread.id } })
  if (!reply) throw notFound()
  return reply
}
