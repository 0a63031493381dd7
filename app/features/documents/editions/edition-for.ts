import { type Locale, readableBy } from '~/lib/locales'

type Known = { language: string; latest: number; follows: number | null }

/** How an edition stands next to the authoritative one. */
export type EditionState = 'authoritative' | 'current' | 'stale'

/** The edition that a reader is shown first: in her language, or the nearest to it that there is, or the authoritative one. */
export function editionFor<Edition extends Known>(
  editions: readonly Edition[],
  { locale, authoritative }: { locale: Locale; authoritative: string },
): Edition | undefined {
  for (const language of [...readableBy(locale), authoritative]) {
    const found = editions.find((it) => it.language === language)
    if (found) return found
  }
  return undefined
}

/** A translation is stale once the authoritative text has a later version than the one it follows. */
export function editionState(edition: Known, authoritative: Known | undefined): EditionState {
  if (!authoritative || edition.language === authoritative.language) return 'authoritative'
  return (edition.follows ?? 0) < authoritative.latest ? 'stale' : 'current'
}
