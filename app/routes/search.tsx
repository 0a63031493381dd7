import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { When } from '~/components/when'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { searchDiscussions } from '~/features/search/search-discussions.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const url = new URL(request.url)
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
  const page = pageOf(url)
  if (query.length < 2) return { query, page, found: null, hasNext: false }
  await limit('search', viewer.memberId)
  const list = await searchDiscussions(viewer, query, page)
  refuseBeyond(page, list.found)
  return { query, page, ...list }
}

export const meta = () => pageTitle(undefined)

export default function Search() {
  const { query, page, found, hasNext } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('search')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1>{t('title')}</h1>
        <search>
          <form method="get" className="search-form">
            <label className="contents font-semibold">
              <span className="col-span-full">{t('label')}</span>
              <input
                className="field"
                type="search"
                name="q"
                defaultValue={query}
                maxLength={200}
              />
            </label>
            <button className="btn" type="submit">
              {t('submit')}
            </button>
          </form>
        </search>
        <p className="hint">{t('hint')}</p>
        {query.length === 1 && <p className="fault">{t('too_short')}</p>}
        {found?.length === 0 && <p className="card">{t('none', { query })}</p>}
        <ol className="grid gap-3">
          {found?.map((it) => (
            <li key={`${it.threadId}-${it.seq}`} className="card row-lone">
              <a
                href={`/discussions/${it.threadId}?page=${Math.ceil(it.seq / 20)}#reply-${it.seq}`}
                className="row-link font-semibold"
              >
                {it.title}
              </a>
              <p lang={it.language}>{it.passage}</p>
              <p className="hint">
                {localName(it.space.names, locale)} · <When at={it.at} dateOnly />
              </p>
            </li>
          ))}
        </ol>
        <Pager
          page={page}
          hasNext={hasNext}
          hrefOf={(it) => `/search?q=${encodeURIComponent(query)}&page=${it}`}
        />
      </div>
    </Frame>
  )
}
