import { intlLocale, type Locale, localName } from './locales'

type Named = { names: unknown }

/** Puts what has names in several languages into the order of the reader's, never one that ranks. */
export function byName(locale: Locale): (one: Named, other: Named) => number {
  const { compare } = new Intl.Collator(intlLocale(locale))
  return (one, other) => compare(localName(one.names, locale), localName(other.names, locale))
}
