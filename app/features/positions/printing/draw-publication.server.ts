import { siteOrigin } from '~/env.server'
import type { Limits } from '~/lib/apart.server'
import { formatMoment, timeOf } from '~/lib/dates'
import { translator } from '~/lib/i18n.server'
import type { Locale } from '~/lib/locales'
import type { presentPublication } from '../publishing/present-publication.server'
import { drawApart } from './draw-apart.server'
import type { Look, Part } from './drawing/sheet'
import { outcomeInWords } from './outcome-in-words'

export type Shown = Awaited<ReturnType<typeof presentPublication>>

/** Draws a publication as a PDF, with its frame in `locale`: what it says, how it stands, and how to check it. */
export async function drawPublication(
  shown: Shown,
  { locale, address, limits }: { locale: Locale; address: string; limits?: Limits },
): Promise<Uint8Array<ArrayBuffer>> {
  const { authoritative, language, title, number, body, publicFrom } = shown
  const t = translator(locale, 'publications')
  const parts: Part[] = []
  const write = (text: string, look: Look = {}) => parts.push({ kind: 'words', text, look })
  const frame = locale === language ? undefined : locale
  const signed = authoritative === language ? undefined : authoritative
  const heading = (text: string) => parts.push({ kind: 'heading', text, lang: frame })
  const list = (lines: string[]) => parts.push({ kind: 'list', lines, lang: signed })
  const rule = () => parts.push({ kind: 'rule' })

  const day = formatMoment(publicFrom, locale, true)
  write(`${number} · ${body} · ${day}`, { size: 9.5, color: '#5b5b68', lang: frame })
  write(title, { tag: 'H1', size: 20, isBold: true, after: 12 })
  if (shown.partners.length > 0) {
    write(`${t('checker:facts.partners')}:`, { isBold: true, lang: frame, after: 3 })
    list(shown.partners)
  }
  for (const { text, lang = frame } of noticesOf(shown, locale))
    write(text, { isBold: true, color: '#8a1c1c', lang })
  if (shown.previous) write(`${t('page.supersedes')} ${shown.previous}`, { lang: frame })
  if (language !== authoritative) write(t('page.translation'), { isItalic: true, lang: frame })
  rule()
  parts.push({ kind: 'text', html: shown.html })
  rule()
  heading(t('checker:facts.officers'))
  if (shown.officers.length > 0) list(shown.officers.map((it) => `${it.name}, ${it.office}`))
  else write(t('page.signed_unnamed'), { lang: frame })
  heading(t('outcome.title'))
  for (const line of outcomeInWords(shown, t)) write(line, { lang: frame, after: 3 })
  heading(t('cite.title'))
  write(shown.citation)
  heading(t('checker:title'))
  write(t('print.check'), { lang: frame, after: 3 })
  write(address, { href: address })
  write(`${t('checker:facts.fingerprint')}:`, { lang: frame, after: 3 })
  write(shown.sha256, { isCode: true, size: 9 })

  const status = statusOf(shown)
  const names = [number, ...(status ? [t(`status.${status}`)] : [])].join(' · ')
  const pages = t('print.page', { page: '{page}', pages: '{pages}' })
  const foot = `${names} · ${pages} · ${address}`
  const facts = { title, author: body, language, at: new Date(publicFrom), site: siteOrigin }
  return drawApart({ ...facts, parts, foot }, limits)
}

function statusOf({ isEmbargoed, withdrawn, next }: Shown) {
  if (withdrawn) return 'withdrawn'
  if (isEmbargoed) return 'embargoed'
  return next === null ? null : 'superseded'
}

type Notice = { text: string; lang?: string }

/** Whether it stands, and what stands after it, as the page says it; with the year, for paper lasts. */
function noticesOf(shown: Shown, locale: Locale): Notice[] {
  const t = translator(locale, 'publications')
  const { isEmbargoed, isHeld, publicFrom, withdrawn, next, authoritative } = shown
  const day = (at: string) => formatMoment(at, locale, true)
  // Where a date ends with a full stop, a sentence that ends with it has one and not two.
  const say = (key: string, when: string) => t(key, { when }).replace('..', '.')
  const notices: Notice[] = []
  if (isEmbargoed) {
    const when = `${day(publicFrom)} ${timeOf(new Date(publicFrom))}`
    notices.push({ text: say(isHeld ? 'page.held' : 'page.embargoed', when) })
  }
  if (withdrawn) {
    notices.push({ text: say('page.withdrawn', day(withdrawn.at)) })
    for (const line of withdrawn.reason.split('\n'))
      if (line) notices.push({ text: line, lang: authoritative })
  }
  if (next) notices.push({ text: `${t('page.superseded')} ${next}` })
  return notices
}
