import { siteOrigin } from '~/env.server'
import { type AtomEntry, writeAtom } from '~/lib/atom'
import { translator } from '~/lib/i18n.server'
import type { Locale } from '~/lib/locales'
import type { ListedPublication } from './list-publications.server'

/**
 * Publications as an Atom feed (RFC 4287), those that changed last first: in one language, or each in
 * its authoritative one.
 */
export function writeFeed(publications: ListedPublication[], language: Locale | null): string {
  const t = translator(language ?? 'en', 'publications')
  const asked = language ? `?language=${language}` : ''
  return writeAtom({
    self: `${siteOrigin}/positions/feed${asked}`,
    page: `${siteOrigin}/positions`,
    ...{ title: t('common:nav.positions'), language },
    entries: publications.map((it) => entryOf(it, asked, t)),
  })
}

function entryOf(
  { slug, number, title, titleIn, publicFrom, changedAt, partners, ...is }: ListedPublication,
  asked: string,
  t: ReturnType<typeof translator>,
): AtomEntry {
  const address = `${siteOrigin}/positions/${slug}`
  const status = is.isWithdrawn ? 'withdrawn' : is.isSuperseded ? 'superseded' : null
  return {
    ...{ id: address, page: address + asked, title, titleIn },
    ...{ published: publicFrom, updated: changedAt, contributors: partners },
    summary: [number, status && t(`status.${status}`)].filter(Boolean).join(' · '),
  }
}
