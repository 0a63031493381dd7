import { formatMoment, timeOf } from '~/lib/dates'
import { translator } from '~/lib/i18n.server'
import type { Locale } from '~/lib/locales'
import type { presentPublication } from '../publishing/present-publication.server'
import { beginPaper, type Setting } from './begin-paper.server'
import type { Run } from './blocks'
import { drawBlocks } from './draw-blocks.server'
import { outcomeInWords } from './outcome-in-words'
import { readBlocks } from './read-blocks.server'

export type Shown = Awaited<ReturnType<typeof presentPublication>>

/** Draws a publication as a PDF, with its frame in `locale`: what it says, how it stands, and how to check it. */
export async function drawPublication(
  shown: Shown,
  { locale, address }: { locale: Locale; address: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const { authoritative, language, title, number, body, publicFrom } = shown
  const t = translator(locale, 'publications')
  const paper = beginPaper({ title, author: body, language, at: new Date(publicFrom) })
  const write = (text: string, setting: Setting & Omit<Run, 'text'> = {}) =>
    paper.set(paper.lines([{ ...setting, text }], setting), setting)
  const frame = locale === language ? undefined : locale
  const signed = authoritative === language ? undefined : authoritative
  const heading = (text: string) => {
    paper.keep(80)
    paper.skip(8)
    write(text, { tag: 'H2', size: 13, isBold: true, lang: frame, after: 5 })
  }
  const list = (lines: string[]) => {
    const within = paper.group('L')
    for (const line of lines) {
      const item = paper.group('LI', within)
      write(line, { within: item, tag: 'LBody', lang: signed, after: 3 })
    }
    paper.skip(4)
  }

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
  paper.rule()
  const within = paper.group('Sect')
  await drawBlocks(paper, readBlocks(shown.html), { within, indent: 0 })
  paper.rule()
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
  return paper.end((page, pages) => `${names} · ${t('print.page', { page, pages })} · ${address}`)
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
