import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { noteFiles } from '~/features/discussions/note-files.server'
import { canEditReply } from '~/features/discussions/policy.server'
import { allow, notFound } from '~/lib/responses.server'
import { FileRefused } from '../arrival/file-fault'
import { mostFiles } from '../arrival/most-files'

/**
 * The viewer's own reply, with which a file is about to lie, in a thread that stays open until the transaction
 * ends; gives its space and its readers, and notes that its files change. 404 where she cannot read it, 403
 * where it is not hers or the thread is closed; throws `FileRefused` where enough lies with it already.
 */
export async function holdReply(tx: Tx, viewer: MemberViewer, replyId: string) {
  // The reply before its thread, as who changes her words does. Two files that come at once are counted one after the other.
  await tx.$queryRaw`SELECT 1 FROM reply WHERE id = ${replyId}::uuid FOR NO KEY UPDATE`
  await tx.$queryRaw`
    SELECT 1 FROM thread WHERE id = (SELECT thread_id FROM reply WHERE id = ${replyId}::uuid) FOR SHARE`
  const reply = await tx.reply.findFirst({
    where: { id: replyId, thread: { audience: { in: [...viewer.audiences] } } },
    include: { thread: { include: { space: true } } },
  })
  if (!reply) throw notFound()
  const { thread } = reply
  allow(canEditReply(viewer, thread, reply))
  await noteFiles(tx, replyId)
  const there = await tx.document.count({ where: { replyId, withdrawnAt: null } })
  if (there >= mostFiles) throw new FileRefused('too_many')
  return { id: thread.spaceId, audience: thread.audience, chapterId: thread.space.chapterId }
}
