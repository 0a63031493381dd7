import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import { slugOf } from '../positions/publishing/number'
import type { FoundNewsItem } from './get-news-item.server'
import { languageFor } from './language-for'
import { canWriteNews, visibleNews } from './policy.server'
import { readNewsTexts } from './read-news-texts.server'

type Asked = { asked: string | null; locale: Locale }

/**
 * What the page of an item shows: in the language asked for where it has it, else in the reader's or one that she reads.
 * Of one that was withdrawn, whoever may read no words of it learns the reason and nothing else.
 */
export async function presentNewsItem(
  viewer: Viewer,
  item: FoundNewsItem,
  { asked, locale }: Asked,
) {
  const [{ standing, earlier }, corrections] = await Promise.all([
    readNewsTexts(viewer, item),
    db.newsCorrection.findMany({
      where: { itemId: item.id, ...visibleNews(viewer) },
      orderBy: { id: 'desc' },
      select: { id: true, language: true, why: true, correctedAt: true },
    }),
  ])
  const languages = standing.map(({ language }) => language)
  const shownIn = languageFor(languages, asked, locale)
  const text = standing.find(({ language }) => language === shownIn) ?? null
  const { id, language, publishedAt, withdrawnAt, withdrawnReason } = item
  return {
    ...{ id, original: language, text, earlier },
    languages: standing.map((it) => ({ language: it.language, isStale: it.isStale })),
    isDraft: publishedAt === null,
    withdrawn: withdrawnAt && { at: withdrawnAt.toISOString(), reason: withdrawnReason ?? '' },
    facts: text && presentFacts(item),
    corrections: corrections.map(({ correctedAt, ...it }) => ({
      ...{ ...it, at: correctedAt.toISOString() },
    })),
    mayWrite: canWriteNews(viewer, item),
  }
}

export type PresentedNews = Awaited<ReturnType<typeof presentNewsItem>>

/** Day, source, rights and position, as pages and feeds have them. */
function presentFacts(item: FoundNewsItem) {
  const { happenedOn, sourceName, sourceAddress, rights, rightsWords, publication } = item
  return {
    ...{ happenedOn, sourceName, sourceAddress, rights, rightsWords },
    position: publication && { number: publication.number, slug: slugOf(publication.number) },
  }
}
