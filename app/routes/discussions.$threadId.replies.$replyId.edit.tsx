import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { EditForm } from '~/features/discussions/components/edit-form'
import { typedComposer } from '~/features/discussions/compose.server'
import { editReply } from '~/features/discussions/edit-reply.server'
import { getReply } from '~/features/discussions/get-reply.server'
import { getThread } from '~/features/discussions/get-thread.server'
import { pageOfSeq } from '~/features/discussions/list-replies.server'
import { canEditReply } from '~/features/discussions/policy.server'
import { EditReplySchema } from '~/features/discussions/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const thread = await getThread(viewer, params.threadId ?? '')
  const reply = await getReply(thread, params.replyId ?? '')
  allow(canEditReply(viewer, thread, reply))
  const { id, seq, body, bodyHtml, language, version } = reply
  return {
    threadId: thread.id,
    reply: { id, seq, body, bodyHtml, language, version },
    formKey: randomUUID(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { threadId = '', replyId = '' } = params
  const thread = await getThread(viewer, threadId)
  allow(canEditReply(viewer, thread, await getReply(thread, replyId)))
  const { form, value, errors } = await parseForm(request, EditReplySchema)
  if (form.get('intent') === 'preview')
    return data({ typed: typedComposer(form, {}, true), isStale: false })
  if (!value)
    return data({ typed: typedComposer(form, errors, false), isStale: false }, { status: 422 })
  const answer = await editReply(viewer, { threadId, replyId }, value)
  if ('stale' in answer)
    return data({ typed: typedComposer(form, {}, false), isStale: true }, { status: 422 })
  return redirect(`/discussions/${threadId}?page=${pageOfSeq(answer.seq)}#reply-${answer.seq}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function EditReply() {
  const { threadId, reply, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('discussions')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1>{t('edit_title')}</h1>
        <EditForm
          threadId={threadId}
          reply={reply}
          formKey={formKey}
          typed={answer?.typed}
          isStale={answer?.isStale ?? false}
        />
      </div>
    </Frame>
  )
}
