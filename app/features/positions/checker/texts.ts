import { endOnce } from '~/lib/end-once'
import { type Locale, locales } from '~/lib/locales'
import bg from '~/locales/bg/checker.json'
import bs from '~/locales/bs/checker.json'
import cnr from '~/locales/cnr/checker.json'
import en from '~/locales/en/checker.json'
import hr from '~/locales/hr/checker.json'
import mk from '~/locales/mk/checker.json'
import ro from '~/locales/ro/checker.json'
import sq from '~/locales/sq/checker.json'
import srCyrl from '~/locales/sr-Cyrl/checker.json'
import srLatn from '~/locales/sr-Latn/checker.json'

type Catalog = { [key: string]: string | Catalog }

const catalogs: Record<Locale, Catalog> = {
  en,
  sq,
  bs,
  hr,
  cnr,
  'sr-Latn': srLatn,
  'sr-Cyrl': srCyrl,
  mk,
  bg,
  ro,
}

/** Says a text of this page in one language, as t(…) does elsewhere; the page carries all of them. */
export type Say = (key: string, values?: Record<string, string>) => string

/** The texts of the checker in a language. */
export function textsIn(locale: Locale): Say {
  return (key, values = {}) => {
    const steps = key.replace('checker:', '').split('.')
    const found = steps.reduce<string | Catalog | undefined>(
      (at, step) => (typeof at === 'object' ? at[step] : undefined),
      catalogs[locale],
    )
    return String(found).replace(/\{\{(\w+)\}\}(\.?)/g, (_, name: string, stop: string) => {
      const value = values[name] ?? ''
      return value + endOnce(value, stop)
    })
  }
}

/** The first of the languages that a browser prefers which this page speaks; Serbian alone is in Cyrillic. */
export function localeFor(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const [language, script] = tag.split('-')
    const wanted = language === 'sr' ? (script === 'Latn' ? 'sr-Latn' : 'sr-Cyrl') : language
    const found = locales.find((it) => it === wanted)
    if (found) return found
  }
  return 'en'
}
