import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ThreadPage } from '~/features/discussions/components/thread-page'
import { freshComposer } from '~/features/discussions/compose.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { listReplies, pageOfReplies, pageOfSeq } from '~/features/discussions/list-replies.server'
import {
  canEditReply,
  canFollow,
  canModerate,
  canReply,
} from '~/features/discussions/policy.server'
import { clock } from '~/lib/clock.server'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { notFound } from '~/lib/responses.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const thread = await getThread(viewer, params.threadId ?? '')
  const lastPage = pageOfSeq(thread.lastSeq)
  const page = pageOf(new URL(request.url))
  if (page > lastPage) throw notFound()
  const drawnAt = clock.now().toISOString()
  const [replies, readership] = await Promise.all([
    listReplies(thread, pageOfReplies(page)),
    describeAudience(thread.audience),
  ])
  const mayReply = canReply(viewer, thread)
  return {
    thread: {
      id: thread.id,
      title: thread.title,
      language: thread.language,
      tags: thread.tags,
      lastSeq: thread.lastSeq,
      readSeq: thread.readSeq,
      follow: thread.follow,
      isPinned: thread.pinnedAt !== null,
      isClosed: thread.closedAt !== null,
      space: { id: thread.space.id, kind: thread.space.kind, names: thread.space.names },
    },
    replies: replies.map((reply) => ({ reply, canEdit: canEditReply(viewer, thread, reply) })),
    drawnAt,
    page,
    lastPage,
    readership,
    composer: mayReply ? freshComposer(thread.draft, thread.language) : null,
    can: { moderate: canModerate(viewer, thread.space), follow: canFollow(viewer, thread) },
  }
}

export type ThreadPageData = Awaited<ReturnType<typeof loader>>

export const meta = () => pageTitle(undefined)

export default function Thread() {
  const data = useLoaderData<typeof loader>()
  return (
    <Frame>
      <ThreadPage {...(data as ThreadPageData)} />
    </Frame>
  )
}
