/** The languages that members speak with each other, each by its own name. */
export const spokenNames = {
  sq: 'Shqip',
  bs: 'Bosanski',
  hr: 'Hrvatski',
  cnr: 'Crnogorski',
  sr: 'Srpski · Српски',
  mk: 'Македонски',
  bg: 'Български',
  ro: 'Română',
  en: 'English',
} as const
export type SpokenLanguage = keyof typeof spokenNames
export const spokenLanguages = Object.keys(spokenNames) as [SpokenLanguage, ...SpokenLanguage[]]

/** Each as a choice. */
export const spokenOptions = spokenLanguages.map((value) => ({
  value,
  label: spokenNames[value],
  lang: value,
}))

/** Who speaks one of these understands the others. */
const understood: Record<string, string> = { bs: 'sr', hr: 'sr', cnr: 'sr' }

/** True when there is a language in which two understand each other. */
export function shareLanguage(one: readonly string[], other: readonly string[]): boolean {
  return one.some((it) => isUnderstood(it, other))
}

/**
 * Those of her languages that another understands, one of each tongue: rather one that both named.
 * Croatian with Serbian is one language here, and so are the two of one who speaks both.
 */
export function commonLanguages(hers: readonly string[], others: readonly string[]): string[] {
  const common: string[] = []
  for (const it of hers) {
    if (!isUnderstood(it, others)) continue
    const place = common.findIndex((known) => tongueOf(known) === tongueOf(it))
    if (place < 0) common.push(it)
    else if (others.includes(it) && !others.includes(common[place] ?? '')) common[place] = it
  }
  return common
}

function isUnderstood(language: string, others: readonly string[]): boolean {
  return others.some((it) => tongueOf(it) === tongueOf(language))
}

/** Whatever the script: `sr-Cyrl` is `sr`. */
function tongueOf(tag: string): string {
  const end = tag.indexOf('-')
  const language = end < 0 ? tag : tag.slice(0, end)
  return understood[language] ?? language
}

/** A language by its own name. */
export function nameSpoken(language: string): string {
  return (spokenNames as Record<string, string>)[language] ?? language
}
