import type { MemberViewer } from '~/features/auth/viewer'
import { getReply } from '~/features/discussions/get-reply.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { canEditReply } from '~/features/discussions/policy.server'
import { allow } from '~/lib/responses.server'

/** The viewer's own reply in an open thread, to send files with it, and that thread; else 404, or 403. */
export async function getReplyToSend(viewer: MemberViewer, threadId: string, replyId: string) {
  const thread = await getThread(viewer, threadId)
  const reply = await getReply(thread, replyId)
  allow(canEditReply(viewer, thread, reply))
  return { thread, reply }
}
