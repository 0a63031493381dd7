import { formatMoment } from '~/lib/dates'
import type { Locale } from '~/lib/locales'

type Translate = (key: string, options?: Record<string, unknown>) => string
export type Line = [label: string, value: string | null | undefined]
export type Section = { heading: string; entries: Line[][] }
export type Words = {
  locale: Locale
  t: Translate
  /** What a chapter is called in her language. */
  chapterName: (id: string) => string
}

/** Days and spans of days in her language. */
export function datesIn({ locale }: Words) {
  const day = (at: Date) => formatMoment(at.toISOString(), locale, true)
  const span = ({ from, until }: { from: Date; until: Date | null }) =>
    `${day(from)} – ${until ? day(until) : ''}`.trim()
  return { day, span }
}

/** An audience key in words, as far as one can be a field's: a chapter, everyone, the board or herself. */
export function circleIn({ t, chapterName }: Words, audience: string): string {
  const [kind, id = ''] = audience.split(':')
  if (kind === 'chapter') return chapterName(id)
  if (kind === 'network' || kind === 'board') return t(`discussions:kind.${kind}`)
  return kind === 'member' ? t('export.only_you') : audience
}
