import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { env } from '~/env.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { receiveForm } from '~/features/documents/arrival/receive-form.server'
import { listUnfinished } from '~/features/documents/arrival/resuming/list-unfinished.server'
import { FilesForm } from '~/features/documents/components/files-form'
import { SendingRows } from '~/features/documents/components/sending/sending-rows'
import { UnfinishedFiles } from '~/features/documents/components/unfinished-files'
import { getToSend } from '~/features/documents/editions/get-to-send.server'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { document, edition } = await getToSend(viewer, params)
  const { title, language } = edition
  return {
    ...{ id: document.id, title, language },
    limits: { count: 1, bytes: env.UPLOAD_LIMIT },
    unfinished: await listUnfinished(viewer, { spaceId: document.spaceId, editionId: edition.id }),
    batchId: randomUUID(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { document, edition } = await getToSend(viewer, params)
  await limit('write', viewer.memberId)
  const to = { spaceId: document.spaceId, editionId: edition.id }
  const received = await receiveForm(viewer, context, to)
  if (received.batchId !== null) return redirect(`/documents/uploads/${received.batchId}`, 303)
  return data({ fault: received.fault, typed: received.typed }, { status: 422 })
}

export const meta = () => pageTitle(undefined)

export default function NewVersion() {
  const { id, title, language, limits, unfinished, batchId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('documents')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/documents/${id}?language=${language}`} lang={language}>
          {title}
        </WayBack>
        <h1>{t('version.add_title')}</h1>
        <p className="max-w-prose">{t('version.links_stay')}</p>
        <UnfinishedFiles files={unfinished} />
        <SendingRows />
        <FilesForm
          action={`/documents/${id}/editions/${language}/versions`}
          arrivals={`/documents/${id}/editions/${language}/arrivals`}
          batchId={batchId}
          language={language}
          limits={limits}
          {...answer}
        />
      </div>
    </Frame>
  )
}
