import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { DiscussionGroup } from '~/features/search/components/discussion-group'
import { DocumentGroup } from '~/features/search/components/document-group'
import { SearchForm } from '~/features/search/components/search-form'
import { searchDiscussions } from '~/features/search/search-discussions.server'
import { searchDocuments } from '~/features/search/search-documents.server'
import { pageTitle } from '~/lib/page-title'
import { numberAsked, pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const url = new URL(request.url)
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
  const page = pageOf(url)
  const shelf = { page: numberAsked(url, 'documents') ?? 1, locale: context.locale }
  if (query.length < 2) return { query, found: null }
  await limit('search', viewer.memberId)
  const [posts, files] = await Promise.all([
    searchDiscussions(viewer, query, page),
    searchDocuments(viewer, query, shelf),
  ])
  refuseBeyond(page, posts.found)
  refuseBeyond(shelf.page, files.documents)
  return { query, found: { posts: { page, ...posts }, files: { page: shelf.page, ...files } } }
}

export const meta = () => pageTitle(undefined)

export default function Search() {
  const { query, found } = useLoaderData<typeof loader>()
  const t = useT('search')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1>{t('title')}</h1>
        <SearchForm query={query} />
        <p className="hint">{t('hint')}</p>
        {query.length === 1 && <p className="fault">{t('too_short')}</p>}
        {found?.posts.found.length === 0 && found.files.documents.length === 0 && (
          <p className="card">{t('none', { query })}</p>
        )}
        {found && (
          <DocumentGroup {...found.files} hrefOf={(it) => hrefOf(query, found.posts.page, it)} />
        )}
        {found && (
          <DiscussionGroup {...found.posts} hrefOf={(it) => hrefOf(query, it, found.files.page)} />
        )}
      </div>
    </Frame>
  )
}

/** Both groups stand on one page, each at a page of its own. */
function hrefOf(query: string, posts: number, files: number): string {
  return `/search?q=${encodeURIComponent(query)}&page=${posts}&documents=${files}`
}
