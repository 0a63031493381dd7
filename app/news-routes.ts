import { route } from '@remix-run/route-config'

/** The addresses of the news. */
export const newsRoutes = [
  route('news', 'routes/news.tsx'),
  route('news/feed', 'routes/news.feed.ts'),
  route('news/new', 'routes/news.new.tsx'),
  route('news/:newsId', 'routes/news.$newsId.tsx'),
  route('news/:newsId/text', 'routes/news.$newsId.text.tsx'),
  route('news/:newsId/facts', 'routes/news.$newsId.facts.tsx'),
  route('news/:newsId/publication', 'routes/news.$newsId.publication.tsx'),
  route('news/:newsId/withdrawal', 'routes/news.$newsId.withdrawal.tsx'),
]
