import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { listEditedReplies, listReplies } from '~/features/discussions/list-replies.server'
import { clock } from '~/lib/clock.server'

/** What follows a number: the answer for pages without a live line, the same as the socket's. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const at = clock.now().toISOString()
  const thread = await getThread(viewer, params.threadId ?? '')
  const { searchParams } = new URL(request.url)
  const asked = Number(searchParams.get('after') ?? thread.lastSeq)
  const after =
    Number.isInteger(asked) && asked >= 0 ? Math.min(asked, thread.lastSeq) : thread.lastSeq
  const since = Date.parse(searchParams.get('since') ?? '')
  const [replies, edited] = await Promise.all([
    listReplies(thread, { after, upTo: after + 100 }),
    Number.isNaN(since) ? [] : listEditedReplies(thread, { since: new Date(since), upTo: after }),
  ])
  return Response.json({
    at,
    replies,
    edited,
    lastSeq: thread.lastSeq,
    isClosed: thread.closedAt !== null,
  })
}
