import { RosterUnreadable } from './roster-unreadable'

const SINGLE_BYTE = ['windows-1250', 'windows-1252', 'windows-1251', 'iso-8859-2'] as const

export type RosterEncoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | (typeof SINGLE_BYTE)[number]

const SIGNATURES = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    reason: 'workbook',
    message: 'This is an old Excel workbook. Save it as "CSV UTF-8" and import that file.',
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    reason: 'pdf',
    message: 'This is a PDF. Ask for the table it was made from, saved as "CSV UTF-8".',
  },
] as const

/** Turns bytes into text and says which encoding they were in; throws RosterUnreadable. */
export function decodeRoster(bytes: Uint8Array): { text: string; encoding: RosterEncoding } {
  const signature = SIGNATURES.find((known) => startsWith(bytes, known.bytes))
  if (signature) throw new RosterUnreadable(signature.reason, signature.message)

  const decoded = decode(bytes)
  if (decoded.text.includes('\0')) {
    throw new RosterUnreadable(
      'not-text',
      'This is not a text file. Open it in a spreadsheet and save it as "CSV UTF-8".',
    )
  }
  return decoded
}

function decode(bytes: Uint8Array): { text: string; encoding: RosterEncoding } {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeStrictly(bytes, 'utf-16le', 'utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return decodeStrictly(bytes, 'utf-16be', 'utf-16be')
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeStrictly(bytes, 'utf-8', 'utf-8-bom')

  const lenient = new TextDecoder('utf-8').decode(bytes)
  const { broken, sound } = countLetters(lenient)

  if (broken === 0) return { text: lenient, encoding: 'utf-8' }
  // Text of another encoding is hardly ever UTF-8 by chance: this file is UTF-8 that was cut.
  if (sound > 4 * broken) throw damaged()

  return decodeSingleByte(bytes)
}

function decodeStrictly(bytes: Uint8Array, label: string, encoding: RosterEncoding) {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding }
  } catch {
    throw damaged()
  }
}

function decodeSingleByte(bytes: Uint8Array) {
  const readings = SINGLE_BYTE.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes)
    return { encoding, text, score: scoreReading(text) }
  })
  const best = readings.reduce((winner, next) => (next.score > winner.score ? next : winner))

  if (best.score < 0) {
    throw new RosterUnreadable(
      'unknown-encoding',
      'The letters of this file cannot be made out. Save it again as "CSV UTF-8".',
    )
  }
  return { encoding: best.encoding, text: withRomanianCommas(best.text, best.encoding) }
}

const LATIN = 'čćđšžëçăâîșțşţ'
const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъьюяђјљњћџѓѕќ'
const EXPECTED = new Set([...LATIN, ...LATIN.toUpperCase(), ...CYRILLIC, ...CYRILLIC.toUpperCase()])
const NEUTRAL = new Set('áéíóúôäöüßÁÉÍÓÚÔÄÖÜ„“”‘’‚«»–—…\u00A0')

/** How well a text fits the languages of the region; wrong readings mix scripts and odd letters. */
function scoreReading(text: string): number {
  let score = 0
  for (const [character] of text.matchAll(/\P{ASCII}/gu)) {
    if (EXPECTED.has(character)) score += 1
    else if (/[\u0080-\u009F]/.test(character)) score -= 5
    else if (!NEUTRAL.has(character)) score -= 2
  }
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    if (/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
      score -= 2 * word.length
  }
  return score
}

// Windows-1250 has only the cedilla letters, where Romanian is written with comma below.
function withRomanianCommas(text: string, encoding: RosterEncoding): string {
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

function damaged(): RosterUnreadable {
  return new RosterUnreadable(
    'damaged-text',
    'Some letters of this file are damaged. Export it again from its source as "CSV UTF-8".',
  )
}
