import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { env } from '~/env.server'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { AudienceChip } from '~/features/discussions/components/audience-chip'
import { mostFiles } from '~/features/documents/arrival/most-files'
import { receiveForm } from '~/features/documents/arrival/receive-form.server'
import { listUnfinished } from '~/features/documents/arrival/resuming/list-unfinished.server'
import { getReplyToSend } from '~/features/documents/attaching/get-reply-to-send.server'
import { FilesForm } from '~/features/documents/components/files-form'
import { SendingRows } from '~/features/documents/components/sending/sending-rows'
import { UnfinishedFiles } from '~/features/documents/components/unfinished-files'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { threadId = '', replyId = '' } = params
  const { thread, reply } = await getReplyToSend(viewer, threadId, replyId)
  return {
    thread: { id: thread.id, title: thread.title, language: thread.language },
    reply: { id: reply.id, language: reply.language, bodyHtml: reply.bodyHtml },
    readership: await describeAudience(thread.audience),
    limits: { count: mostFiles, bytes: env.UPLOAD_LIMIT },
    unfinished: await listUnfinished(viewer, { spaceId: thread.space.id, replyId: reply.id }),
    batchId: randomUUID(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { threadId = '', replyId = '' } = params
  const { thread, reply } = await getReplyToSend(viewer, threadId, replyId)
  await limit('write', viewer.memberId)
  const to = { spaceId: thread.space.id, replyId: reply.id }
  const received = await receiveForm(viewer, context, to)
  if (received.batchId !== null) return redirect(`/documents/uploads/${received.batchId}`, 303)
  return data({ fault: received.fault, typed: received.typed }, { status: 422 })
}

export const meta = () => pageTitle(undefined)

export default function AttachFiles() {
  const { thread, reply, readership, limits, unfinished, batchId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('documents')
  const base = `/discussions/${thread.id}/replies/${reply.id}`
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={base} lang={thread.language}>
          {thread.title}
        </WayBack>
        <h1>{t('upload.title')}</h1>
        <p>
          <AudienceChip readership={readership} href={`/discussions/${thread.id}/readers`} />
        </p>
        <blockquote
          className="prose card"
          lang={reply.language}
          dangerouslySetInnerHTML={{ __html: reply.bodyHtml }}
        />
        <UnfinishedFiles files={unfinished} />
        <SendingRows />
        <FilesForm
          action={`${base}/files`}
          arrivals={`${base}/arrivals`}
          batchId={batchId}
          limits={limits}
          fault={answer?.fault}
          typed={answer?.typed ?? { language: reply.language }}
        />
      </div>
    </Frame>
  )
}
