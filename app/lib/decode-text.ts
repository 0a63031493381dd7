const singleByte = ['windows-1250', 'windows-1252', 'windows-1251', 'iso-8859-2'] as const

export type TextEncoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | (typeof singleByte)[number]

/** Why bytes cannot be turned into text: letters of it are damaged, or no encoding of the region fits. */
export class UnknownText extends Error {
  readonly reason: 'damaged' | 'unknown'

  constructor(reason: 'damaged' | 'unknown') {
    super(reason)
    this.reason = reason
  }
}

/**
 * Turns bytes into text and says which encoding they were in: what a mark says, else UTF-8, else the one of
 * the region's single-byte encodings whose letters fit best. Throws `UnknownText`.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeStrictly(bytes, 'utf-16le', 'utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return decodeStrictly(bytes, 'utf-16be', 'utf-16be')
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeStrictly(bytes, 'utf-8', 'utf-8-bom')

  const lenient = new TextDecoder('utf-8').decode(bytes)
  const { broken, sound } = countLetters(lenient)

  if (broken === 0) return { text: lenient, encoding: 'utf-8' }
  // Text of another encoding is hardly ever UTF-8 by chance: this file is UTF-8 that was cut.
  if (sound > 4 * broken) throw new UnknownText('damaged')

  return decodeSingleByte(bytes)
}

function decodeStrictly(bytes: Uint8Array, label: string, encoding: TextEncoding) {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding }
  } catch {
    throw new UnknownText('damaged')
  }
}

function decodeSingleByte(bytes: Uint8Array) {
  const readings = singleByte.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes)
    return { encoding, text, score: scoreReading(text) }
  })
  const best = readings.reduce((winner, next) => (next.score > winner.score ? next : winner))

  if (best.score < 0) throw new UnknownText('unknown')
  return { encoding: best.encoding, text: withRomanianCommas(best.text, best.encoding) }
}

const latin = 'čćđšžëçăâîșțşţ'
const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъьюяђјљњћџѓѕќ'
const expected = new Set([...latin, ...latin.toUpperCase(), ...cyrillic, ...cyrillic.toUpperCase()])
const neutral = new Set('áéíóúôäöüßÁÉÍÓÚÔÄÖÜ„“”‘’‚«»–—…\u00A0')

/** How well a text fits the languages of the region; wrong readings mix scripts and odd letters. */
function scoreReading(text: string): number {
  let score = 0
  for (const [character] of text.matchAll(/\P{ASCII}/gu)) {
    if (expected.has(character)) score += 1
    else if (/[\u0080-\u009F]/.test(character)) score -= 5
    else if (!neutral.has(character)) score -= 2
  }
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    if (/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
      score -= 2 * word.length
  }
  return score
}

// Windows-1250 has only the cedilla letters, where Romanian is written with comma below.
function withRomanianCommas(text: string, encoding: TextEncoding): string {
  if (encoding !== 'windows-1250') return text
  const commas: Record<string, string> = { ş: 'ș', Ş: 'Ș', ţ: 'ț', Ţ: 'Ț' }
  return text.replace(/[şŞţŢ]/g, (letter) => commas[letter] ?? letter)
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}

/** How many letters beyond ASCII there are, and how many that could not be read. */
function countLetters(text: string): { broken: number; sound: number } {
  let broken = 0
  let sound = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken += 1
    // Of a pair of surrogates only the first is a letter.
    else if (code > 0x7f && (code < 0xdc00 || code > 0xdfff)) sound += 1
  }
  return { broken, sound }
}
