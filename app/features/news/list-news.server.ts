import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import { languageFor } from './language-for'
import type { NewsChoice } from './news-asked'
import { visibleNews } from './policy.server'

const newsPerPage = 20

/**
 * A page (from 1) of the news of which the viewer may read anything and that fit her choice, what happened last first,
 * titled in a language where they are.
 */
export async function listNews(
  viewer: Viewer,
  { year, language }: NewsChoice,
  { page, locale }: { page: number; locale: Locale },
) {
  const visible = visibleNews(viewer)
  const rows = await db.newsItem.findMany({
    where: {
      ...visible,
      texts: { some: { ...visible, ...(language && { language }) } },
      ...(year !== null && { happenedOn: { gte: newYear(year), lt: newYear(year + 1) } }),
    },
    orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * newsPerPage,
    take: newsPerPage + 1,
    select: {
      ...{ id: true, language: true, happenedOn: true, publishedAt: true, withdrawnAt: true },
      texts: {
        where: visible,
        orderBy: { version: 'desc' },
        select: { language: true, title: true, place: true },
      },
    },
  })
  const news = rows.slice(0, newsPerPage).map(({ id, texts, happenedOn, ...it }) => {
    const known = [it.language, ...texts.map((text) => text.language)]
    const shownIn = languageFor([...new Set(known)], language, locale)
    const shown = texts.find((text) => text.language === shownIn)
    return {
      ...{ id, happenedOn: happenedOn.toISOString(), place: shown?.place ?? '' },
      ...{ title: shown?.title ?? '', titleIn: shown?.language ?? it.language },
      isDraft: it.publishedAt === null,
      isWithdrawn: it.withdrawnAt !== null,
    }
  })
  return { news, hasNext: rows.length > newsPerPage }
}

export type ListedNews = Awaited<ReturnType<typeof listNews>>['news'][number]

function newYear(year: number): Date {
  return new Date(`${String(year).padStart(4, '0')}-01-01`)
}
