import { intlLocale, type Locale } from './locales'

/** A part of a whole in percent, as it is written in a language; a dash where there is no whole. */
export function shareOf(part: number, whole: number, locale: Locale): string {
  if (whole === 0) return '–'
  return new Intl.NumberFormat(intlLocale(locale), { style: 'percent' }).format(part / whole)
}
