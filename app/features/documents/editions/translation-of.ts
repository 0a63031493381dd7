type Known = { language: string; latest: number; follows: number | null }

/** A translation whose file has come, beside the authoritative text; null where there is none in the language. */
export function translationOf<Edition extends Known>(
  document: { language: string; kind: string; editions: readonly Edition[] },
  language: string,
): { edition: Edition; original: Edition } | null {
  if (document.kind !== 'file' || language === document.language) return null
  const find = (asked: string) =>
    document.editions.find((it) => it.language === asked && it.latest > 0)
  const [edition, original] = [find(language), find(document.language)]
  return edition && original ? { edition, original } : null
}
