import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { listChangedNews } from '~/features/news/list-changed-news.server'
import { newsAsked } from '~/features/news/news-asked'
import { writeNewsFeed } from '~/features/news/write-news-feed.server'
import { revalidated } from '~/lib/revalidated.server'

/** The same for everyone, whoever asks. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = newsAsked(new URL(request.url))
  const news = await listChangedNews(language)
  const feed = writeNewsFeed(news, language)
  const headers = new Headers({ 'Content-Type': 'application/atom+xml; charset=utf-8' })
  const [last] = news
  if (last) headers.set('Last-Modified', new Date(last.changedAt).toUTCString())
  const tag = createHash('sha256').update(feed).digest('hex')
  return revalidated(request, { tag, headers, body: () => feed })
}
