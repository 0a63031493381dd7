import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ReadershipPage } from '~/features/discussions/components/readership-page'
import { getDocument } from '~/features/documents/get-document.server'
import { presentDocument } from '~/features/documents/present-document.server'
import { pageTitle } from '~/lib/page-title'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const found = await getDocument(viewer, params.documentId ?? '')
  const asked = new URL(request.url).searchParams.get('language')
  const { id, title } = await presentDocument(viewer, found, { asked, locale: context.locale })
  return { id, title, readership: await describeAudience(found.audience) }
}

export const meta = () => pageTitle(undefined)

export default function Readers() {
  const { id, title, readership } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <ReadershipPage readership={readership} back={`/documents/${id}`} name={title} />
    </Frame>
  )
}
