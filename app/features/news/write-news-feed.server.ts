import { siteOrigin } from '~/env.server'
import { type AtomEntry, writeAtom } from '~/lib/atom'
import { formatMoment } from '~/lib/dates'
import { translator } from '~/lib/i18n.server'
import type { Locale } from '~/lib/locales'
import type { ChangedNews } from './list-changed-news.server'
import { licence } from './schema'

/** The news as an Atom feed, those that changed last first: in one language, or each in its first. */
export function writeNewsFeed(news: ChangedNews[], language: Locale | null): string {
  const asked = language ? `?language=${language}` : ''
  const t = translator(language ?? 'en', 'news')
  return writeAtom({
    self: `${siteOrigin}/news/feed${asked}`,
    page: `${siteOrigin}/news`,
    ...{ title: t('title'), language },
    entries: news.map((it) => entryOf(it, asked, language ?? 'en', t)),
  })
}

function entryOf(
  item: ChangedNews,
  asked: string,
  locale: Locale,
  t: ReturnType<typeof translator>,
): AtomEntry {
  const { id, text, happenedOn, publishedAt, changedAt, sourceName, sourceAddress } = item
  const address = `${siteOrigin}/news/${id}`
  const about = { id: address, page: address + asked, published: publishedAt, updated: changedAt }
  if (!text)
    return {
      ...{ ...about, title: t('page.gone'), titleIn: locale },
      summary: item.withdrawnReason ?? '',
    }
  const day = formatMoment(happenedOn, locale, true)
  const rights = [t(`rights.${item.rights}`, { licence }), item.rightsWords]
    .filter(Boolean)
    .join(': ')
  return {
    ...{ ...about, title: text.title, titleIn: text.language, html: text.html },
    ...{ summary: `${day}, ${text.place}. ${t('source.label')}: ${sourceName}`, rights },
    via: sourceAddress,
  }
}
