import { unseenSign } from '~/lib/unseen-signs'

export type HeadingFault =
  /** A sign that nobody sees, with the letter that it stands at (from 1) and what stands before it. */
  | { kind: 'hidden'; at: number; before: string }
  /** A word of several alphabets, with the letters that are the fewer in it. */
  | { kind: 'mixed'; word: string; letters: string }

const alphabets = [
  /\p{Script=Latin}/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Armenian}/gu,
  /\p{Script=Cherokee}/gu,
]

/** What makes a heading read otherwise than it looks; null for one that is what it seems. */
export function headingFault(heading: string): HeadingFault | null {
  return hiddenIn(heading) ?? mixedIn(heading)
}

function hiddenIn(heading: string): HeadingFault | null {
  const place = heading.search(unseenSign)
  if (place < 0) return null
  const letters = [...heading.slice(0, place)]
  return { kind: 'hidden', at: letters.length + 1, before: letters.slice(-20).join('') }
}

/** Whole words of one alphabet may stand beside those of another, and so may the parts of one with a hyphen. */
function mixedIn(heading: string): HeadingFault | null {
  for (const [word] of heading.matchAll(/[\p{L}\p{M}]+/gu)) {
    const found = alphabets.map((it) => word.match(it) ?? []).filter((it) => it.length > 0)
    if (found.length < 2) continue
    const fewest = found.toSorted((one, other) => one.length - other.length)[0] ?? []
    return { kind: 'mixed', word, letters: [...new Set(fewest)].join(' ') }
  }
  return null
}

/** True for a text of spaces and signs that nobody sees. */
export function isBlank(text: string): boolean {
  return text.replace(new RegExp(`${unseenSign.source}|\\s`, 'gu'), '') === ''
}
