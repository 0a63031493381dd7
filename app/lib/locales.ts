import { match } from '@formatjs/intl-localematcher'

export const locales = [
  'en',
  'sq',
  'bs',
  'hr',
  'cnr',
  'sr-Latn',
  'sr-Cyrl',
  'mk',
  'bg',
  'ro',
] as const
export type Locale = (typeof locales)[number]
const defaultLocale: Locale = 'en'

/** Each language by its own name, for the menu. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  sq: 'Shqip',
  bs: 'Bosanski',
  hr: 'Hrvatski',
  cnr: 'Crnogorski',
  'sr-Latn': 'Srpski',
  'sr-Cyrl': 'Српски',
  mk: 'Македонски',
  bg: 'Български',
  ro: 'Română',
}

/** True for a language the interface speaks. */
export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value)
}

/** Picks the interface language from an Accept-Language header, English when none fits. */
export function negotiateLocale(header: string | null): Locale {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => part.split(';')[0]?.trim() ?? '')
    .filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag))
    // sr alone is written in both scripts; Cyrillic is the constitutional one.
    .map((tag) =>
      /^sr(-[a-z]{2})?$/i.test(tag) ? 'sr-Cyrl' : /^sr-latn/i.test(tag) ? 'sr-Latn' : tag,
    )
  if (wanted.length === 0) return defaultLocale
  return match(wanted, locales, defaultLocale) as Locale
}

// ICU has no data for cnr; the dates and plurals of Serbian as written in Montenegro are its own.
const intlNames: Partial<Record<Locale, string>> = {
  en: 'en-GB',
  cnr: 'sr-Latn-ME',
  'sr-Latn': 'sr-Latn-RS',
  'sr-Cyrl': 'sr-Cyrl-RS',
}

/** The name under which Intl knows a language. */
export function intlLocale(locale: Locale): string {
  return intlNames[locale] ?? locale
}

// Whose names a reader understands better than English ones.
const nearLocales: Partial<Record<Locale, Locale[]>> = {
  'sr-Latn': ['sr-Cyrl', 'bs', 'cnr', 'hr'],
  'sr-Cyrl': ['sr-Latn', 'bs', 'cnr', 'hr'],
  cnr: ['sr-Latn', 'bs', 'hr'],
  bs: ['hr', 'cnr', 'sr-Latn'],
  hr: ['bs', 'cnr', 'sr-Latn'],
}

/** The languages that a reader of one understands, her own first; without English, unless it is hers. */
export function readableBy(locale: Locale): readonly Locale[] {
  return [locale, ...(nearLocales[locale] ?? [])]
}

/** Picks what is said in the reader's language, or the nearest to it, out of data such as { en, sq, "sr-Latn" }. */
export function localText(said: unknown, locale: Locale): { text: string; lang: string } {
  const known = (said ?? {}) as Partial<Record<string, string>>
  for (const lang of [...readableBy(locale), 'en'])
    if (known[lang]) return { text: known[lang], lang }
  const [lang = locale, text = ''] = Object.entries(known)[0] ?? []
  return { text: text ?? '', lang }
}

/** Picks a name in the reader's language out of data such as { en, sq, "sr-Latn" }. */
export function localName(names: unknown, locale: Locale): string {
  return localText(names, locale).text
}
