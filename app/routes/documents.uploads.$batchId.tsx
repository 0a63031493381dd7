import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { env } from '~/env.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getBatch } from '~/features/documents/arrival/get-batch.server'
import { mostFiles } from '~/features/documents/arrival/most-files'
import { UploadRows } from '~/features/documents/components/upload-rows'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const batch = await getBatch(viewer, params.batchId ?? '')
  return { ...batch, limits: { count: mostFiles, bytes: env.UPLOAD_LIMIT } }
}

export const meta = () => pageTitle(undefined)

export default function Uploads() {
  const { spaceId, folderId, reply, files, limits } = useLoaderData<typeof loader>()
  const t = useT('documents')
  const base = `/documents/libraries/${spaceId}`
  const folder = folderId ? `?folder=${folderId}` : ''
  const saidAt = reply && `/discussions/${reply.threadId}/replies/${reply.id}`
  const stored = files.filter((it) => it.state === 'stored')
  const [only] = files.length === 1 ? stored : []
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1>{t('upload.done_title')}</h1>
        <UploadRows files={files} limits={limits} />
        <p className="flex flex-wrap gap-3">
          {saidAt ? (
            <a className="btn" href={saidAt}>
              {t('upload.back_to_reply')}
            </a>
          ) : only?.documentId ? (
            <a className="btn" href={`/documents/${only.documentId}`}>
              {t('upload.open')}
            </a>
          ) : (
            <a className="btn" href={base + folder}>
              {t('upload.back')}
            </a>
          )}
          <a className="btn-quiet" href={saidAt ? `${saidAt}/files` : `${base}/uploads${folder}`}>
            {t('upload.again')}
          </a>
        </p>
      </div>
    </Frame>
  )
}
