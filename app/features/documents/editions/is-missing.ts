import { editionState } from './edition-for'

type Known = { language: string; latest: number; follows: number | null }

/** True when a document cannot be read in a language as it stands now: there is none, or a stale one. */
export function isMissing(
  { editions, language: authoritative }: { editions: readonly Known[]; language: string },
  language: string,
): boolean {
  const edition = editions.find((it) => it.language === language && it.latest > 0)
  const original = editions.find((it) => it.language === authoritative)
  return !edition || editionState(edition, original) === 'stale'
}
