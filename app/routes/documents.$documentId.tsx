import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { DocumentHead } from '~/features/documents/components/document-head'
import { DocumentText } from '~/features/documents/components/document-text'
import { DocumentTools } from '~/features/documents/components/document-tools'
import { TranslationAsk } from '~/features/documents/components/translation-ask'
import { readAsking } from '~/features/documents/editions/read-asking.server'
import { getDocument } from '~/features/documents/get-document.server'
import { presentDocument } from '~/features/documents/present-document.server'
import { listSections } from '~/features/documents/reading/list-sections.server'
import { pageTitle } from '~/lib/page-title'
import { numberAsked } from '~/lib/paging'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const found = await getDocument(viewer, params.documentId ?? '')
  const url = new URL(request.url)
  const asked = url.searchParams.get('language')
  const [document, readership, asking] = await Promise.all([
    presentDocument(viewer, found, { asked, locale: context.locale }),
    describeAudience(found.audience),
    readAsking(viewer, found, context.locale),
  ])
  const place = { part: numberAsked(url, 'part'), section: url.searchParams.get('section') }
  const text = document.version && (await listSections(viewer, document.version.id, place))
  return { document, readership, asking, text }
}

export const meta = () => pageTitle(undefined)

export default function DocumentPage() {
  const { document, readership, asking, text } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <article className="max-w-3xl space-y-4">
        <DocumentHead document={document} readership={readership} />
        {asking && <TranslationAsk documentId={document.id} asking={asking} />}
        <DocumentTools document={document} />
        {text && <DocumentText text={text} />}
      </article>
    </Frame>
  )
}
