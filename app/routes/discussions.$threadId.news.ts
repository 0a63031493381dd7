import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { listReplies } from '~/features/discussions/list-replies.server'

/** What follows a number: the answer for pages without a live line, the same as the socket's. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const thread = await getThread(viewer, params.threadId ?? '')
  const asked = Number(new URL(request.url).searchParams.get('after') ?? thread.lastSeq)
  const after =
    Number.isInteger(asked) && asked >= 0 ? Math.min(asked, thread.lastSeq) : thread.lastSeq
  return Response.json({
    replies: await listReplies(thread, { after, upTo: after + 100 }),
    lastSeq: thread.lastSeq,
    isClosed: thread.closedAt !== null,
  })
}
