/*
 * The search key: how a word of any of our languages, in either script, becomes lower-case ASCII.
 * Stored text is never changed; the same function runs when text is indexed and when it is asked
 * for, and two words meet when they share a key. So meeting is symmetric.
 *
 * Two steps, and which spelling belongs to which is the whole design:
 *
 * 1. What no language of the region tells apart is collapsed, for everyone, after the word has been
 *    spelled in ASCII: dj=d, gj=g, kj=k, zh=z (so dzh=dz), xh=dz, kh=h, sch=sh, ij=i, y beside a
 *    vowel=j, lji- =li-. Both scripts pass through it, so the traps cannot part them: odjek and
 *    одјек lose the same j. nj and lj are never collapsed: Ana is not Anja.
 * 2. What some language does tell apart (sh and s in Albanian and English, ch and c in Romanian) is
 *    not collapsed. A native letter (š ш ч ц щ ъ ѓ ќ ѕ ț …) gives one key for each *custom* of
 *    spelling, applied to the whole word: whoever types ch types sh too, so n letters give at most
 *    seven keys and not 2ⁿ. Typed sh and ch keep their h, so that chat is not cat, except in words
 *    shaped like the region's names (-a, -ić/-ich, -ov, -ev, -ski): those also get the bare key,
 *    and Pencheva = Penceva.
 *
 * A word that mixes scripts is read by its own letters first (WПОН = wpon), and then as what it
 * looks like, if each letter of one of the scripts has a double in the other: Реtrović = petrovic.
 */
import {
  cyrillicLetters,
  cyrillicLookalikes,
  folkSpellings,
  latinLetters,
  latinLookalikes,
  markedLetters,
} from './fold-letters.ts'

const MOST_KEYS = 8
const CUSTOMS = 7
// PostgreSQL refuses lexemes above 2 kB; nobody types more than the beginning of such a word.
const LONGEST_WORD = 256
const LONGEST_KEY = 64

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const WORD = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\p{N}]+/gu
const JOINED_WORDS =
  /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\p{N}]+(?:[-‐‑'’ʼ][\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\p{N}]+)*/gu
const NAME_SHAPED = /(?:a|ich?|[oe]v|ski)$/
const VOWEL = /[aeiou]/
const MANY_SPELLINGS = /[A-Zq]/

/** Takes one word in any script and gives the keys it is found by, the canonical one first. */
export function foldWord(word: string): string[] {
  const letters = word.slice(0, LONGEST_WORD).normalize('NFKD').toLowerCase()
  const own = spell(letters)
  const spelled = [own, ...lookalikes(letters).map(spell)]
  const keys = new Set<string>()

  // Without a sound of many spellings all customs write the word alike.
  const customs = spelled.some((it) => MANY_SPELLINGS.test(it)) ? CUSTOMS : 1
  for (let custom = 0; custom < customs; custom++) {
    for (const reading of spelled) keys.add(collapse(render(reading, custom)))
  }
  // Đ is never typed dz, but the Џ of Џамбазовска is typed dj: only a typed dj carries both.
  if (own.includes('dj')) keys.add(collapse(render(own.replaceAll('dj', 'dz'), 0)))
  for (const key of [...keys]) if (NAME_SHAPED.test(key)) keys.add(withoutH(key))

  keys.delete('')
  return [...keys].slice(0, MOST_KEYS)
}

/** The canonical one of these keys alone; a roster asks for so many that the others would cost seconds. */
export function canonicalKey(word: string): string {
  const letters = word.slice(0, LONGEST_WORD).normalize('NFKD').toLowerCase()
  return collapse(render(spell(letters), 0)) || (foldWord(word)[0] ?? '')
}

/** Takes a text and gives the keys of all its words, in order, for `to_tsvector('simple', …)`. */
export function indexText(text: string): string {
  const known = new Map<string, string>()
  const keys: string[] = []
  for (const [word] of text.replace(INVISIBLE, '').matchAll(WORD)) {
    const found = known.get(word) ?? foldWord(word).join(' ')
    known.set(word, found)
    if (found) keys.push(found)
  }
  return keys.join(' ')
}

/** Takes what a member typed and gives, for each word, its keys: any of them, but all the words. */
export function queryTerms(text: string): string[][] {
  const terms: string[][] = []
  for (const [joined] of text.replace(INVISIBLE, '').matchAll(JOINED_WORDS)) {
    const words = joined.match(WORD) ?? []
    if (isCaseEnding(words.at(-1), words.at(-2))) words.pop()
    for (const word of words) terms.push(foldWord(word))
  }
  return terms.filter((keys) => keys.length > 0)
}

/** Takes a query and a text and tells whether every word of the query is found in the text. */
export function meets(query: string, text: string): boolean {
  const terms = queryTerms(query)
  const indexed = new Set(indexText(text).split(' '))
  return terms.length > 0 && terms.every((keys) => keys.some((key) => indexed.has(key)))
}

/** Takes a person's name and gives the one coarse key that hints at the same person elsewhere. */
export function nameKey(name: string): string {
  return Array.from(name.replace(INVISIBLE, '').matchAll(WORD), ([word]) => canonicalKey(word))
    .map((key) => withoutH(key).replaceAll('dz', 'd'))
    .filter(Boolean)
    .join(' ')
}

/** "WПОН-а", "PDF-ovi", "OSBE-së": an ending that a query may leave out, not a second name. */
function isCaseEnding(tail = '', head = ''): boolean {
  if (head.length < 2) return false
  const shouted = head === head.toUpperCase()
  if (tail !== tail.toLowerCase()) return shouted && tail.length <= 2
  return tail.length <= (shouted ? 4 : 2)
}

/** What a word that mixes scripts looks like, in either. Decomposed small letters in and out. */
function lookalikes(letters: string): string[] {
  const latin = letters.match(/\p{Script=Latin}/gu)
  const cyrillic = letters.match(/\p{Script=Cyrillic}/gu)
  if (!latin || !cyrillic) return []

  const readings: string[] = []
  if (latin.every((letter) => letter in cyrillicLookalikes)) {
    readings.push(letters.replace(/[a-z]/g, (letter) => cyrillicLookalikes[letter] ?? letter))
  }
  if (cyrillic.every((letter) => letter in latinLookalikes)) {
    readings.push(
      letters.replace(/\p{Script=Cyrillic}/gu, (letter) => latinLookalikes[letter] ?? letter),
    )
  }
  return readings
}

/** Decomposed small letters to ASCII, with a capital for each sound of many spellings. */
function spell(letters: string): string {
  let spelled = ''
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charAt(at)
    const next = letters.charAt(at + 1)
    const marked = markedLetters[letter + next]
    if (marked) spelled += marked
    else if (/[a-z0-9]/.test(letter)) spelled += letter
    else if (letter === 'ь') spelled += next === 'о' ? 'j' : ''
    else spelled += cyrillicLetters[letter] ?? latinLetters[letter] ?? ''
  }
  return spelled.replaceAll('qu', 'ku')
}

function render(spelled: string, custom: number): string {
  return spelled.replace(/[A-Zq]/g, (sound) => folkSpellings[sound]?.[custom] ?? '')
}

/** Step 1 of the principle above: one pass that looks back at its own output, so idempotent. */
function collapse(ascii: string): string {
  let out = ''
  for (let at = 0; at < ascii.length; at++) {
    let letter = ascii.charAt(at)
    if (letter === 'h') out = out.replace(/k+$/, '')
    const last = out.slice(-1)
    if (letter === 'y' && (VOWEL.test(last) || VOWEL.test(ascii.charAt(at + 1)))) letter = 'j'

    if (letter === 'j' && /[dgki]/.test(last)) continue
    if (letter === 'h') {
      if (last === 'z') continue
      if (out.endsWith('sc')) out = out.slice(0, -1)
      if (last === 'x') {
        out = `${out.slice(0, -1)}dz`
        continue
      }
    }
    if (letter === 'i' && out === 'lj') out = 'l'
    out += letter
  }
  return out.slice(0, LONGEST_KEY)
}

/** The bare spelling of a typed key. "ts" is ц only where Slavic has it: hrvatska keeps its t. */
function withoutH(key: string): string {
  return key
    .replaceAll('sh', 's')
    .replaceAll('ch', 'c')
    .replace(/(?<=^|[aeiou])ts(?=[aeiouv])/g, 'c')
}
