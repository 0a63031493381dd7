import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { LibraryList } from '~/features/documents/components/library-list'
import { listLibraries } from '~/features/documents/library/list-libraries.server'
import { SearchForm } from '~/features/search/components/search-form'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return { libraries: await listLibraries(viewer) }
}

export const meta = () => pageTitle(undefined)

export default function Documents() {
  const { libraries } = useLoaderData<typeof loader>()
  const t = useT('documents')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1>{t('title')}</h1>
        <p className="max-w-prose">{t('lead')}</p>
        {libraries.length > 0 ? (
          <>
            <SearchForm />
            <LibraryList libraries={libraries} />
          </>
        ) : (
          <p className="card">{t('library.none')}</p>
        )}
      </div>
    </Frame>
  )
}
