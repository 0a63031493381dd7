import { foldWord } from '~/lib/fold'
import { isBegun } from './ts-query'

/** A stretch of a passage; the words that were looked for are told from the others. */
export type Stretch = { text: string; isMatch: boolean }

const word = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\p{N}]+/gu
/** How much stands before the first word that was found, and how much in all, in letters. */
const before = 70
const most = 260

/**
 * The place of a text around the first word that was looked for, with all such words marked; its beginning
 * where none stands in it. The words meet as they do in the search: in any script and spelling.
 */
export function passageOf(text: string, terms: readonly string[][]): Stretch[] {
  const isMatch = matcherOf(terms)
  const from = startOf(text, firstMatch(text, isMatch))
  const to = endOf(text, from + most)
  const stretches: Stretch[] = []
  const say = (piece: string, found: boolean) => {
    const said = piece.replace(/\s+/g, ' ')
    if (said) stretches.push({ text: said, isMatch: found })
  }
  let at = from
  if (from > 0) say('… ', false)
  for (const found of text.slice(from, to).matchAll(word)) {
    if (!isMatch(found[0])) continue
    say(text.slice(at, from + found.index), false)
    at = from + found.index + found[0].length
    say(found[0], true)
  }
  say(text.slice(at, to), false)
  if (to < text.length) say(' …', false)
  return stretches
}

function firstMatch(text: string, isMatch: (it: string) => boolean): number {
  for (const found of text.matchAll(word)) if (isMatch(found[0])) return found.index
  return 0
}

function matcherOf(terms: readonly string[][]): (it: string) => boolean {
  const whole = new Set(terms.flat())
  const begun = (terms.at(-1) ?? []).filter((key) => isBegun(terms, terms.length - 1, key))
  const known = new Map<string, boolean>()
  return (it) => {
    let is = known.get(it)
    if (is === undefined) {
      const keys = foldWord(it)
      is = keys.some((key) => whole.has(key) || begun.some((start) => key.startsWith(start)))
      known.set(it, is)
    }
    return is
  }
}

/** Back to where a sentence or at least a word begins. */
function startOf(text: string, at: number): number {
  if (at <= before) return 0
  const stretch = text.slice(at - before, at)
  const sentence = /^.*[.!?\n]\s+(?=\S)/s.exec(stretch)?.[0].length
  return at - before + (sentence ?? stretch.search(/\s/) + 1)
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(0, at).search(/\s\S*$/)
  return space > at - 60 ? space : at
}
