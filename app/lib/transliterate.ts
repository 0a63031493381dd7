/*
 * Serbian from one of its scripts to the other. Latin to Cyrillic makes the sr-Cyrl catalogs when
 * we build; Cyrillic to Latin serves a reader who asked for it. Neither result is ever stored.
 */
import { foreignWords, partedDigraphs } from './transliterate-words.ts'

const CYRILLIC = 'абвгдђежзијклмнопрстћуфхцчшљњџ'
const LATIN = 'a b v g d đ e ž z i j k l m n o p r s t ć u f h c č š lj nj dž'.split(' ')
const toLatin = new Map(LATIN.map((latin, at) => [CYRILLIC.charAt(at), latin]))
const toCyrillic = new Map(LATIN.map((latin, at) => [latin, CYRILLIC.charAt(at)]))

// i18next {{…}} and $t(…), tags, `code`, &entities; each stops at its own opening: linear time.
const PROTECTED =
  /\{\{[^{}]*\}\}|\$t\([^()]*\)|<\/?[A-Za-z0-9][^<>]*>|`[^`]*`|&#?[A-Za-z0-9]{1,10};|[^\s<{$`&]+/g
const ADDRESS = /@|:\/\/|^\(?www\.|^\//i
const DOMAIN = /\.(?:al|ba|bg|com|eu|example|hr|info|int|md|me|mk|net|org|ro|rs)(?=[/:)?.,;!]|$)/i
const FILE_NAME = /\.(?:csv|docx?|html?|ics|json|odt|pdf|png|jpe?g|txt|xlsx?|zip)(?!\p{L})/iu
const JOINED_WORDS = /[\p{L}\p{M}\p{N}_\u200C]+(?:[-‐‑][\p{L}\p{M}\p{N}_\u200C]+)*/gu
const WORD = /[^-‐‑]+/g
const ROMAN_NUMERAL = /^(?=..)X{0,3}(?:IX|IV|V?I{0,3})$/
// No word carries more; a longer run is an attack on the normalizer.
const MARK_RUN = /\p{M}{4}/u
const ACCENTED_VOWEL = /^([aeiourаеиоур])([\u0300\u0301\u0302\u0304\u030F\u0311]+)$/
const NOT_JOINED = '\u200C'

const PARTED = new RegExp(
  partedDigraphs
    .map((stem) => {
      const [before = '', after = ''] = stem.split('|')
      // ne- and naj- may stand before a compound that must itself begin the word.
      return `(?<=${before.replace('^', '^(?:ne|naj)?')})(?=${after})`
    })
    .join('|'),
  'giu',
)

/** Takes Serbian in Latin and gives it in Cyrillic; markup, addresses and foreign words stay. */
export function toSerbianCyrillic(text: string): string {
  return eachWord(text, wordToCyrillic)
}

/** Takes Serbian in Cyrillic and gives it in Latin, for reading only; what is not Serbian stays. */
export function toSerbianLatin(text: string): string {
  return eachWord(text, wordToLatin)
}

function eachWord(text: string, convert: (word: string) => string): string {
  return text.replace(PROTECTED, (chunk) => {
    if (/^[{$<`&]/.test(chunk) || isName(chunk)) return chunk
    return chunk.replace(JOINED_WORDS, (joined) =>
      (joined.match(WORD) ?? []).some(mixesScripts) ? joined : joined.replace(WORD, convert),
    )
  })
}

/** An address, a path or the name of a file. */
function isName(chunk: string): boolean {
  return ADDRESS.test(chunk) || DOMAIN.test(chunk) || FILE_NAME.test(chunk)
}

function mixesScripts(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)
}

function wordToCyrillic(word: string): string {
  if (MARK_RUN.test(word) || foreignWords.has(word) || ROMAN_NUMERAL.test(word)) return word

  const composed = word
    .normalize('NFC')
    .replace(/[Ǆ-ǌ]/g, (digraph) => digraph.normalize('NFKC'))
    .replace(PARTED, NOT_JOINED)
  let cyrillic = ''
  for (const [letter] of composed.matchAll(/dž|lj|nj|\P{M}\p{M}*/giu)) {
    if (letter === NOT_JOINED) continue
    const found = inOtherScript(letter, toCyrillic)
    if (!found) return word
    cyrillic += isCapital(letter) ? found.toUpperCase() : found
  }
  return cyrillic
}

function wordToLatin(word: string): string {
  if (MARK_RUN.test(word)) return word

  const letters = word.normalize('NFC').match(/\P{M}\p{M}*/gu) ?? []
  let latin = ''
  for (const [at, letter] of letters.entries()) {
    const found = inOtherScript(letter, toLatin)
    if (!found) return word
    if (!isCapital(letter)) latin += found
    else if (isCapital(letters[at + 1] ?? letters[at - 1])) latin += found.toUpperCase()
    else latin += found.charAt(0).toUpperCase() + found.slice(1)
  }
  return latin
}

/** One letter, of any case, to the small letter of the other script; accents stay on vowels. */
function inOtherScript(letter: string, script: Map<string, string>): string | undefined {
  const small = letter.toLowerCase()
  const found = script.get(small)
  if (found) return found

  const [, vowel = '', accents = ''] = ACCENTED_VOWEL.exec(small.normalize('NFD')) ?? []
  const plain = script.get(vowel)
  return plain && (plain + accents).normalize('NFC')
}

function isCapital(letter = ''): boolean {
  const first = letter.charAt(0)
  return first !== first.toLowerCase()
}
