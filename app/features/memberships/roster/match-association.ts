import { foldLabel } from './fold-label'

export interface NamedAssociation {
  readonly id: string
  /** Every name in use for it: other languages, short forms. */
  readonly names: readonly string[]
  /** True when the acting person takes nobody into it; those who belong to it already stay. */
  readonly isForeign?: boolean
}

// Rosters write "Udruženje „Mreža policijskih službenica“" where the name is only the quoted part.
const PREFIXES = new Set(
  [
    ...['association', 'udruženje', 'udruga', 'здружение', 'асоцијација', 'сдружение'],
    ...['shoqata', 'asociația'],
  ].map(foldLabel),
)

/** The ids of the associations of a name, whatever its script, quotes and a word as Udruga. */
export function matchAssociation(
  name: string,
  associations: readonly NamedAssociation[],
): string[] {
  const wanted = foldAssociation(name)
  if (!wanted) return []

  const matching = associations.filter(({ names }) =>
    names.some((known) => foldAssociation(known) === wanted),
  )
  return matching.map(({ id }) => id)
}

function foldAssociation(name: string): string {
  const words = foldLabel(name).split(' ')
  const hasPrefix = words.length > 1 && PREFIXES.has(words[0] ?? '')
  return words.slice(hasPrefix ? 1 : 0).join(' ')
}
