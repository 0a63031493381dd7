/** Each text that differs from the given one by one letter, taken in turn from a few that stand near. */
export function smallChanges(content: string, every = 1): string[] {
  const characters = [...content]
  return characters.flatMap((character, at) =>
    at % every === 0 ? [characters.with(at, neighbourOf(character, at)).join('')] : [],
  )
}

/** Another character of the same kind, so that the file still reads as one wherever it can. */
function neighbourOf(character: string, at: number): string {
  if (/[0-8a-fA-Y]/.test(character)) return String.fromCharCode(character.charCodeAt(0) + 1)
  if (character === '9') return '0'
  if (/\p{Script=Cyrillic}/u.test(character)) return character === 'а' ? 'е' : 'а'
  if (/\p{L}/u.test(character)) return character === 'e' ? 'a' : 'e'
  return character === ' ' ? '\u00a0' : at % 2 ? ' ' : 'x'
}
