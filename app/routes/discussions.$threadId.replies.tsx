import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { Composer } from '~/features/discussions/components/composer'
import { freshComposer, typedComposer } from '~/features/discussions/compose.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { pageOfSeq } from '~/features/discussions/list-replies.server'
import { canReply } from '~/features/discussions/policy.server'
import { postReply } from '~/features/discussions/post-reply.server'
import { PostReplySchema } from '~/features/discussions/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const thread = await getThread(viewer, params.threadId ?? '')
  allow(canReply(viewer, thread))
  return {
    thread: { id: thread.id, title: thread.title, language: thread.language },
    composer: freshComposer(thread.draft, thread.language),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const threadId = params.threadId ?? ''
  const { form, value, errors } = await parseForm(request, PostReplySchema)
  const isPreview = form.get('intent') === 'preview'
  if (isPreview || !value) {
    await getThread(viewer, threadId)
    return data(
      { composer: typedComposer(form, isPreview ? {} : errors, isPreview) },
      { status: isPreview ? 200 : 422 },
    )
  }
  await limit('write', viewer.memberId)
  const { id, seq } = await postReply(viewer, threadId, value)
  if (form.get('intent') === 'files')
    return redirect(`/discussions/${threadId}/replies/${id}/files`, 303)
  return redirect(`/discussions/${threadId}?page=${pageOfSeq(seq)}#reply-${seq}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Reply() {
  const { thread, composer } = useLoaderData<typeof loader>()
  const typed = useActionData<typeof action>()
  const t = useT('discussions')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/discussions/${thread.id}`} lang={thread.language}>
          {thread.title}
        </WayBack>
        <h1>{t('reply')}</h1>
        <Composer
          action={`/discussions/${thread.id}/replies`}
          place={`thread:${thread.id}`}
          state={typed?.composer ?? composer}
        />
      </div>
    </Frame>
  )
}
