import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getReply } from '~/features/discussions/get-reply.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { pageOfSeq } from '~/features/discussions/list-replies.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const thread = await getThread(viewer, params.threadId ?? '')
  const { seq } = await getReply(thread, params.replyId ?? '')
  return redirect(`/discussions/${thread.id}?page=${pageOfSeq(seq)}#reply-${seq}`, 303)
}
