import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { GainsNotice } from '~/features/documents/components/gains-notice'
import { LibraryChoice, PlaceForm } from '~/features/documents/components/place-form'
import { changeOf } from '~/features/documents/placing/change-of'
import { placeDocument } from '~/features/documents/placing/place-document.server'
import { readPlacePage } from '~/features/documents/placing/read-place-page.server'
import { PlaceSchema } from '~/features/documents/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chosen = new URL(request.url).searchParams.get('space')
  return readPlacePage(viewer, params.documentId ?? '', { chosen, locale: context.locale })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { value } = await parseForm(request, PlaceSchema)
  const page = await readPlacePage(viewer, params.documentId ?? '', {
    chosen: value?.space ?? null,
    locale: context.locale,
  })
  if (!value) throw unprocessable()
  await limit('write', viewer.memberId)
  const placed = await placeDocument(viewer, page.document.id, value)
  if (placed.state !== 'unconfirmed') {
    if (placed.state === 'placed') return redirect(`/documents/${page.document.id}`, 303)
    return data({ page, isSame: true, warned: null }, { status: 422 })
  }
  const warned = {
    ...{ gains: placed.gains, folder: value.folder, readers: value.readers },
    readership: await describeAudience(placed.audience),
    confirmed: changeOf(page.audience, placed.audience),
  }
  return data({ page, isSame: false, warned }, { status: 409 })
}

export const meta = () => pageTitle(undefined)

export default function PlacePage() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('documents')
  const page = answer?.page ?? loaded
  const { document } = page
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/documents/${document.id}`} lang={document.language}>
          {document.title}
        </WayBack>
        <h1>{t('place.title')}</h1>
        {answer?.isSame && <p className="notice">{t('place.same')}</p>}
        {answer?.warned ? (
          <GainsNotice page={page} warned={answer.warned} />
        ) : (
          <>
            <LibraryChoice page={page} />
            <PlaceForm page={page} />
          </>
        )}
      </div>
    </Frame>
  )
}
