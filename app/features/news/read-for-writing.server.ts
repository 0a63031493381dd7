import { db } from '~/db.server'
import { compareTexts } from '~/lib/compare-texts.server'
import type { Locale } from '~/lib/locales'
import type { FoundNewsItem } from './get-news-item.server'
import { newestNewsText } from './newest-news-text.server'
import { wholeNewsText } from './whole-news-text'

/** An item as whoever writes it in a language needs it: what stands there, and for a translation the first text with what changed in it since. */
export async function readForWriting(item: FoundNewsItem, language: Locale) {
  const [standing, original] = await Promise.all([
    newestNewsText(item.id, language),
    newestNewsText(item.id, item.language),
  ])
  const basis = standing?.basedOn ?? null
  const rendered =
    basis !== null && original && basis < original.version
      ? await db.newsText.findFirst({
          where: { itemId: item.id, language: item.language, version: basis },
        })
      : null
  return {
    title: original?.title ?? '',
    standing: {
      version: standing?.version ?? 0,
      typed: {
        ...{ heading: standing?.title ?? '', place: standing?.place ?? '' },
        body: standing?.body ?? '',
      },
    },
    original:
      language === item.language || !original
        ? null
        : {
            ...{ version: original.version, html: original.html },
            heading: `${original.title} · ${original.place}`,
            changed: rendered && compareTexts(wholeNewsText(rendered), wholeNewsText(original)),
          },
  }
}
