/** The languages that a pair may speak, each by its own name. */
export const spokenNames = {
  en: 'English',
  sq: 'Shqip',
  bs: 'Bosanski',
  hr: 'Hrvatski',
  cnr: 'Crnogorski',
  sr: 'Srpski',
  mk: 'Македонски',
  bg: 'Български',
  ro: 'Română',
} as const
export type Spoken = keyof typeof spokenNames
export const spoken = Object.keys(spokenNames) as [Spoken, ...Spoken[]]

/** Who speaks one of these understands the others. */
const understood = new Set(['bs', 'hr', 'cnr', 'sr'])

/** True when two understand each other; of one who says nothing of her languages nothing is known, so she may. */
export function haveCommonLanguage(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true
  const known = new Set(one.map(plain))
  return other.some((it) => known.has(plain(it)))
}

function plain(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-')
  return understood.has(language) ? 'sr' : language
}

/** A language by its own name. */
export function nameSpoken(language: string): string {
  return (spokenNames as Record<string, string>)[language] ?? language
}
