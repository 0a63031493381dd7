import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { NewsChoiceForm } from '~/features/news/components/news-choice-form'
import { NewsRows } from '~/features/news/components/news-rows'
import { findNewsRegion } from '~/features/news/find-news-region.server'
import { listNews } from '~/features/news/list-news.server'
import { listNewsYears } from '~/features/news/list-news-years.server'
import { newsAsked } from '~/features/news/news-asked'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { refuseBeyond } from '~/lib/responses.server'
import { offerToAll } from '~/public-copies.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, locale } = context
  const url = new URL(request.url)
  const page = pageOf(url)
  const choice = newsAsked(url)
  const [list, years, region] = await Promise.all([
    listNews(viewer, choice, { page, locale }),
    listNewsYears(viewer),
    findNewsRegion(viewer),
  ])
  refuseBeyond(page, list.news)
  offerToAll(context, null)
  return { ...list, page, years, choice, mayBegin: region !== null }
}

export const meta = () => [
  ...pageTitle(undefined),
  { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: '/news/feed' },
]

export default function News() {
  const { news, hasNext, page, years, choice, mayBegin } = useLoaderData<typeof loader>()
  const t = useT('news')
  const chosen = Object.entries(choice).filter(([, value]) => value !== null)
  const feed = choice.language ? `/news/feed?language=${choice.language}` : '/news/feed'
  const hrefOf = (it: number) =>
    `/news?${new URLSearchParams([...chosen.map(([name, value]) => [name, String(value)]), ['page', String(it)]])}`
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1 className="text-plum">{t('title')}</h1>
        <p className="max-w-prose">{t('lead')}</p>
        {mayBegin && (
          <p>
            <a className="btn" href="/news/new">
              {t('begin.title')}
            </a>
          </p>
        )}
        {(news.length > 0 || chosen.length > 0) && <NewsChoiceForm years={years} choice={choice} />}
        {news.length > 0 ? (
          <NewsRows news={news} />
        ) : (
          <p className="card">{t(chosen.length > 0 ? 'none_fits' : 'empty')}</p>
        )}
        <Pager page={page} hasNext={hasNext} hrefOf={hrefOf} />
        <p className="flex flex-wrap gap-3 no-print">
          <a className="btn-bare" href={feed}>
            {t('feed')}
          </a>
          <a className="btn-bare" href="/positions">
            {t('common:nav.positions')}
          </a>
        </p>
      </div>
    </Frame>
  )
}
