import { type Locale, localText } from '~/lib/locales'

/**
 * In which of its languages, the original first, an item is shown: the one asked for, the reader's, one near to it,
 * English, or the original.
 */
export function languageFor(languages: string[], asked: string | null, locale: Locale): string {
  if (asked && languages.includes(asked)) return asked
  return localText(Object.fromEntries(languages.map((it) => [it, it])), locale).lang
}
