import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { env } from '~/env.server'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { mostFiles } from '~/features/documents/arrival/most-files'
import { receiveForm } from '~/features/documents/arrival/receive-form.server'
import { listUnfinished } from '~/features/documents/arrival/resuming/list-unfinished.server'
import { FilesForm } from '~/features/documents/components/files-form'
import { LibraryReaders } from '~/features/documents/components/library-readers'
import { SendingRows } from '~/features/documents/components/sending/sending-rows'
import { useLibraryName } from '~/features/documents/components/shelf-way'
import { UnfinishedFiles } from '~/features/documents/components/unfinished-files'
import { getShelf } from '~/features/documents/library/get-shelf.server'
import { presentLibrary } from '~/features/documents/library/present-library'
import { canAddDocument } from '~/features/documents/policy.server'
import { pageTitle } from '~/lib/page-title'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const folderId = new URL(request.url).searchParams.get('folder') || null
  const { space, way } = await getShelf(viewer, params.spaceId ?? '', folderId)
  allow(canAddDocument(viewer, space))
  return {
    library: presentLibrary(space),
    folder: way.at(-1) ?? null,
    readership: await describeAudience(space.audience),
    limits: { count: mostFiles, bytes: env.UPLOAD_LIMIT },
    unfinished: await listUnfinished(viewer, { spaceId: space.id }),
    batchId: randomUUID(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { space } = await getShelf(viewer, params.spaceId ?? '', null)
  allow(canAddDocument(viewer, space))
  await limit('write', viewer.memberId)
  const received = await receiveForm(viewer, context, { spaceId: space.id })
  if (received.batchId !== null) return redirect(`/documents/uploads/${received.batchId}`, 303)
  return data({ fault: received.fault, typed: received.typed }, { status: 422 })
}

export const meta = () => pageTitle(undefined)

export default function AddFiles() {
  const { library, folder, readership, limits, unfinished, batchId } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('documents')
  const nameOf = useLibraryName()
  const base = `/documents/libraries/${library.id}`
  const into = folder ? `?folder=${folder.id}` : ''
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={base + into}>{folder?.name ?? nameOf(library)}</WayBack>
        <h1>{t('upload.title')}</h1>
        <LibraryReaders library={library} readership={readership} />
        <UnfinishedFiles files={unfinished} />
        <SendingRows />
        <FilesForm
          action={`${base}/uploads${into}`}
          arrivals={`${base}/arrivals`}
          folderId={folder?.id ?? null}
          batchId={batchId}
          limits={limits}
          {...answer}
        />
      </div>
    </Frame>
  )
}
