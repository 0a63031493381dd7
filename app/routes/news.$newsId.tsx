import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { When } from '~/components/when'
import { EarlierTexts } from '~/features/news/components/earlier-texts'
import { NewsCorrections } from '~/features/news/components/news-corrections'
import { NewsDesk } from '~/features/news/components/news-desk'
import { NewsFacts } from '~/features/news/components/news-facts'
import { NewsLanguages } from '~/features/news/components/news-languages'
import { NewsNotices } from '~/features/news/components/news-notices'
import { getNewsItem } from '~/features/news/get-news-item.server'
import { presentNewsItem } from '~/features/news/present-news-item.server'
import { pageTitle } from '~/lib/page-title'
import { offerToAll } from '~/public-copies.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, locale } = context
  const item = await getNewsItem(viewer, params.newsId ?? '')
  const asked = new URL(request.url).searchParams.get('language')
  const shown = await presentNewsItem(viewer, item, { asked, locale })
  offerToAll(context, { changes: item.changes, language: shown.text?.language ?? null })
  return shown
}

export const meta = () => [
  ...pageTitle(undefined),
  { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: '/news/feed' },
]

export default function NewsItemPage() {
  const shown = useLoaderData<typeof loader>()
  const { id, text, facts, original, languages } = shown
  const t = useT('news')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to="/news">{t('title')}</WayBack>
        {text && facts ? (
          <article className="space-y-4">
            <p className="hint break-words">
              <When at={facts.happenedOn} dateOnly /> ·{' '}
              <span lang={text.language}>{text.place}</span>
            </p>
            <h1 lang={text.language} className="break-words">
              {text.title}
            </h1>
            <NewsNotices {...shown} />
            {languages.length > 1 && (
              <NewsLanguages
                {...{ languages, original, shown: text.language }}
                hrefOf={(it) => `/news/${id}?language=${it}`}
              />
            )}
            {text.isStale && <p className="notice">{t('page.stale')}</p>}
            <h2 className="sr-only">{t('positions:field.body')}</h2>
            <div
              className="card prose"
              lang={text.language}
              dangerouslySetInnerHTML={{ __html: text.html }}
            />
            <NewsFacts facts={facts} lang={original} />
            <NewsCorrections corrections={shown.corrections} />
          </article>
        ) : (
          <>
            <h1>{t('page.gone')}</h1>
            <NewsNotices {...shown} />
          </>
        )}
        {shown.mayWrite && text && (
          <NewsDesk {...{ id, languages }} isDraft={shown.isDraft} shown={text.language} />
        )}
        <EarlierTexts earlier={shown.earlier} />
      </div>
    </Frame>
  )
}
