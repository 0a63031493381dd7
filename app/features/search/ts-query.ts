import { queryTerms } from '~/lib/fold'

/** The words of a query, each by its keys; the last may be only begun. Null where it holds no word. */
export function termsOf(query: string): string[][] | null {
  const terms = queryTerms(query.slice(0, 200))
    .filter((keys) => keys.length > 0)
    .slice(0, 12)
  return terms.length > 0 ? terms : null
}

/** True for a key that may stand for the beginning of a word: of the last word, long enough. */
export function isBegun(terms: readonly string[][], index: number, key: string): boolean {
  return index === terms.length - 1 && key.length > 2
}

/** (a | b) & c: every word of the query, each by any of its keys. */
export function toTsQuery(terms: readonly string[][]): string {
  return terms
    .map(
      (keys, index) =>
        `(${keys.map((key) => `'${key}'${isBegun(terms, index, key) ? ':*' : ''}`).join(' | ')})`,
    )
    .join(' & ')
}
