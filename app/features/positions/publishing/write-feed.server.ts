import { siteOrigin } from '~/env.server'
import { translator } from '~/lib/i18n.server'
import { intlLocale, type Locale } from '~/lib/locales'
import type { ListedPublication } from './list-publications.server'

/**
 * Publications as an Atom feed (RFC 4287), those that changed last first: in one language, or each in
 * its authoritative one.
 */
export function writeFeed(publications: ListedPublication[], language: Locale | null): string {
  const t = translator(language ?? 'en', 'publications')
  const asked = language ? `?language=${language}` : ''
  const self = `${siteOrigin}/positions/feed${asked}`
  const updated = publications
    .map(({ changedAt }) => changedAt)
    .toSorted()
    .at(-1)
  const entries = publications.map((it) => entryOf(it, asked, t))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language ? intlLocale(language) : 'en'}">
<id>${escaped(self)}</id>
<title>${escaped(t('common:nav.positions'))}</title>
<updated>${updated ?? '2026-01-01T00:00:00.000Z'}</updated>
<author><name>Mreža</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
<link rel="alternate" type="text/html" href="${escaped(`${siteOrigin}/positions`)}"/>
${entries.join('')}</feed>
`
}

function entryOf(
  { slug, number, title, titleIn, publicFrom, changedAt, partners, ...is }: ListedPublication,
  asked: string,
  t: ReturnType<typeof translator>,
): string {
  const address = `${siteOrigin}/positions/${slug}`
  const status = is.isWithdrawn ? 'withdrawn' : is.isSuperseded ? 'superseded' : null
  const summary = [number, status && t(`status.${status}`)].filter(Boolean).join(' · ')
  const behind = partners.map((it) => `<contributor><name>${escaped(it)}</name></contributor>\n`)
  return `<entry>
<id>${escaped(address)}</id>
<title xml:lang="${titleIn}">${escaped(title)}</title>
<published>${publicFrom}</published>
<updated>${changedAt}</updated>
<link rel="alternate" type="text/html" href="${escaped(address + asked)}"/>
${behind.join('')}<summary>${escaped(summary)}</summary>
</entry>
`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (it) => entities[it] ?? it)
}
