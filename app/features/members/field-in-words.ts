import { intlLocale, type Locale } from '~/lib/locales'

type Translate = (key: string, options?: Record<string, unknown>) => string

/** A rank band in words of the `members` texts: each service has its own ranks, the five bands compare them. */
export function nameBand(band: string, t: Translate): string {
  return /^[1-5]$/.test(band) ? t('band_of', { band, name: t(`band.${band}`) }) : band
}

/** Language tags as words in the reader's language. */
export function nameLanguages(tags: readonly string[], locale: Locale): string {
  const names = new Intl.DisplayNames(intlLocale(locale), { type: 'language' })
  return tags
    .map((tag) => (/^[a-z]{2,3}(-\w+)*$/i.test(tag) ? (names.of(tag) ?? tag) : tag))
    .join(', ')
}
