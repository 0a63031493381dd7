import { compareTexts, type Piece } from '~/lib/compare-texts.server'

export type Compared = { anchor: string; heading: string; words: string }

export type Side = { heading: string; pieces: Piece[] }

/** A section in both texts; null where one of them has none. */
export type Row = {
  anchor: string
  state: 'same' | 'differs' | 'long'
  before: Side | null
  after: Side | null
}

/** Longer sections are not compared, nor any more of them once so much was. */
export const mostOfSection = 20_000
export const mostOfAll = 200_000

/**
 * Two texts beside each other, section by section as their anchors say, in the order of the second; what only
 * the first has stands where it stood. `byWord` marks what came and went, which makes sense within a language.
 */
export function compareSections(
  before: readonly Compared[],
  after: readonly Compared[],
  { byWord }: { byWord: boolean },
): Row[] {
  const first = new Map(before.map((it) => [it.anchor, it]))
  const second = new Map(after.map((it) => [it.anchor, it]))
  let left = mostOfAll
  return anchorsOf(before, after).map((anchor) => {
    const [one = null, other = null] = [first.get(anchor), second.get(anchor)]
    const bare = { anchor, before: one && bareSide(one), after: other && bareSide(other) }
    if (byWord && one && other && one.heading === other.heading && one.words === other.words)
      return { ...bare, state: 'same' }
    const length = (one?.words.length ?? 0) + (other?.words.length ?? 0)
    left -= length
    if (left < 0 || length > mostOfSection) return { ...bare, state: 'long' }
    return { anchor, state: 'differs', ...sidesOf(one, other, byWord) }
  })
}

function anchorsOf(before: readonly Compared[], after: readonly Compared[]): string[] {
  const anchors = after.map(({ anchor }) => anchor)
  const known = new Set(anchors)
  before.forEach(({ anchor }, index) => {
    if (known.has(anchor)) return
    const neighbour = before[index - 1]?.anchor
    anchors.splice(neighbour === undefined ? 0 : anchors.indexOf(neighbour) + 1, 0, anchor)
  })
  return anchors
}

function bareSide({ heading }: Compared): Side {
  return { heading, pieces: [] }
}

function sidesOf(one: Compared | null, other: Compared | null, byWord: boolean) {
  const whole = (it: Compared | null, change: 'same' | 'added' | 'removed'): Side | null =>
    it && { heading: it.heading, pieces: [{ at: 0, change, text: it.words }] }
  if (!byWord) return { before: whole(one, 'same'), after: whole(other, 'same') }
  if (!one || !other) return { before: whole(one, 'removed'), after: whole(other, 'added') }
  const pieces = compareTexts(one.words, other.words)
  const without = (change: Piece['change']) => pieces.filter((it) => it.change !== change)
  return {
    before: { heading: one.heading, pieces: without('added') },
    after: { heading: other.heading, pieces: without('removed') },
  }
}
