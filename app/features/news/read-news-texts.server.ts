import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import type { FoundNewsItem } from './get-news-item.server'
import { visibleNews } from './policy.server'

/**
 * The words of an item that the viewer may read, the last version of each language first: `standing`, the first language
 * before the others, and `earlier`, what the board keeps of them. A translation is stale while the first text is newer.
 */
export async function readNewsTexts(viewer: Viewer, item: Pick<FoundNewsItem, 'id' | 'language'>) {
  const rows = await db.newsText.findMany({
    where: { itemId: item.id, ...visibleNews(viewer) },
    orderBy: [{ version: 'desc' }],
    omit: { body: true, writtenBy: true, audience: true },
  })
  const seen = new Set<string>()
  const standing: typeof rows = []
  const earlier: typeof rows = []
  for (const row of rows) {
    const into = seen.has(row.language) ? earlier : standing
    seen.add(row.language)
    into.push(row)
  }
  const original = standing.find(({ language }) => language === item.language)
  return {
    standing: standing
      .toSorted((one, other) => Number(other === original) - Number(one === original))
      .map(({ language, version, title, place, html, basedOn }) => ({
        ...{ language: language as Locale, version, title, place, html },
        isStale: basedOn !== null && basedOn < (original?.version ?? 0),
      })),
    earlier: earlier.map(({ id, language, title, place, html, writtenAt }) => ({
      ...{ id, language, title, place, html, writtenAt: writtenAt.toISOString() },
    })),
  }
}
