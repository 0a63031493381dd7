const MAX_SHOWN = 60

/** A cell made safe to print: shortened, with invisible and control characters spelled out. */
export function showCell(text: string): string {
  const characters = [...text.slice(0, 4 * MAX_SHOWN)]
  const shown = characters.slice(0, MAX_SHOWN).map(showCharacter).join('')
  return characters.length > MAX_SHOWN ? `${shown}…` : shown
}

function showCharacter(character: string): string {
  if (!/[\p{C}\p{Zl}\p{Zp}]/u.test(character)) return character
  return `<U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`
}
