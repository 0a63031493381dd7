import { db } from '~/db.server'
import { visitor } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import { visibleNews } from './policy.server'

const newsInFeed = 20

/**
 * The news of everyone that changed last, each in one language or in its first: what has words in it now, and what had
 * and was withdrawn, so that a reader that keeps the words can drop them (`text` null).
 */
export async function listChangedNews(language: Locale | null) {
  const visible = visibleNews(visitor)
  const rows = await db.newsItem.findMany({
    where: { ...visible, ...(language && { texts: { some: { language } } }) },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: newsInFeed,
    select: {
      ...{ id: true, language: true, happenedOn: true, publishedAt: true, changedAt: true },
      ...{ sourceName: true, sourceAddress: true, rights: true, rightsWords: true },
      withdrawnReason: true,
      texts: { where: visible, select: { language: true, title: true, place: true, html: true } },
    },
  })
  return rows.map(({ texts, happenedOn, publishedAt, changedAt, ...it }) => ({
    ...it,
    text: texts.find((text) => text.language === (language ?? it.language)) ?? null,
    happenedOn: happenedOn.toISOString(),
    publishedAt: (publishedAt ?? changedAt).toISOString(),
    changedAt: changedAt.toISOString(),
  }))
}

export type ChangedNews = Awaited<ReturnType<typeof listChangedNews>>[number]
