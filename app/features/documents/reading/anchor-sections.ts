import { diffArrays } from 'diff'
import { canonicalKey } from '~/lib/fold'
import { numberOf } from './number-of'

export type Heading = { level: number; heading: string; page: number | null }
export type Anchored = { anchor: string; level: number; heading: string }

type Kin = {
  /** The sections of the version that this one follows. */
  before: readonly Anchored[]
  /** The sections of the authoritative text, where this is a translation of it. */
  original: readonly Anchored[]
  /** Every anchor that the edition ever had, with what it meant. */
  known: ReadonlyArray<{ anchor: string; heading: string }>
}

/**
 * Gives each section of a version its anchor, so that a link leads to the same section in every version and
 * language: by its number; else that of the authoritative section in its place; else that of the version
 * before; else a new one that was never another's.
 */
export function anchorSections(
  sections: readonly Heading[],
  { before, original, known }: Kin,
): string[] {
  const anchors: Array<string | null> = sections.map(() => null)
  const taken = new Set<string>()
  const give = (place: number, anchor: string | null | undefined) => {
    if (!anchor || anchors[place] || taken.has(anchor)) return
    anchors[place] = anchor
    taken.add(anchor)
  }
  sections.forEach(({ heading }, place) => {
    give(place, numberOf(heading))
  })
  const named = (all: readonly Anchored[]) => all.filter(({ heading }) => heading !== '')
  const places = sections.flatMap(({ heading }, place) => (heading === '' ? [] : [place]))
  for (const kin of [original, before].map(named)) {
    const found = align(
      places.map((it) => sections[it] as Heading),
      kin,
    )
    found.forEach((match, index) => {
      give(places[index] as number, match === null ? null : kin[match]?.anchor)
    })
  }
  // What another section had once, or has in the authoritative text, would lead astray.
  const meanings = new Map<string, string>()
  for (const { anchor, heading } of [...known, ...original, ...before])
    if (meanings.get(anchor) !== keyOf(heading))
      meanings.set(anchor, meanings.has(anchor) ? '' : keyOf(heading))
  sections.forEach(({ heading }, place) => {
    if (heading !== '') give(place, newAnchor(heading, { taken, meanings }))
  })
  let last = 'start'
  sections.forEach(({ page }, place) => {
    if (!anchors[place])
      give(place, page && !taken.has(`p-${page}`) ? `p-${page}` : nextOf(last, taken))
    last = anchors[place] as string
  })
  return anchors as string[]
}

/**
 * For each section the place of the one of `kin` that it was or that it translates, or null. Those with the
 * same number or heading belong together; between two such pairs those in the same place do, where as many
 * stand on both sides, at the same levels.
 */
function align(sections: readonly Heading[], kin: readonly Anchored[]): Array<number | null> {
  const matches: Array<number | null> = sections.map(() => null)
  const [ours, theirs] = [sections, kin].map((all) =>
    all.map((it) => numberOf(it.heading) ?? keyOf(it.heading)),
  ) as [string[], string[]]
  let place = 0
  let other = 0
  let gap: [number, number] = [0, 0]
  const close = () => fillGap(matches, { sections, kin, from: gap, to: [place, other] })
  for (const { added, removed, count } of diffArrays(theirs, ours)) {
    if (removed) other += count
    else if (added) place += count
    else {
      close()
      for (let step = 0; step < count; step++) matches[place++] = other++
      gap = [place, other]
    }
  }
  close()
  // What was moved to another place is still the same, where nothing else is called so.
  ours.forEach((key, index) => {
    if (matches[index] !== null || ours.indexOf(key) !== ours.lastIndexOf(key)) return
    const moved = theirs.indexOf(key)
    if (moved !== -1 && moved === theirs.lastIndexOf(key) && !matches.includes(moved))
      matches[index] = moved
  })
  return matches
}

type Gap = {
  sections: readonly Heading[]
  kin: readonly Anchored[]
  from: [number, number]
  to: [number, number]
}

function fillGap(matches: Array<number | null>, { sections, kin, from, to }: Gap): void {
  const mine = sections.slice(from[0], to[0])
  const theirs = kin.slice(from[1], to[1])
  const isAlike =
    mine.length === theirs.length && mine.every(({ level }, at) => level === theirs[at]?.level)
  if (isAlike)
    mine.forEach((_, at) => {
      matches[from[0] + at] = from[1] + at
    })
}

/** A heading as it is compared: its words, in one spelling. */
function keyOf(heading: string): string {
  return wordsOf(heading).join(' ')
}

function wordsOf(heading: string): string[] {
  return (heading.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(canonicalKey).filter(Boolean)
}

function newAnchor(
  heading: string,
  { taken, meanings }: { taken: ReadonlySet<string>; meanings: ReadonlyMap<string, string> },
): string {
  const words = wordsOf(heading).slice(0, 6).join('-').slice(0, 40).replace(/-$/, '')
  const key = keyOf(heading)
  const isFree = (it: string) => !taken.has(it) && (meanings.get(it) ?? key) === key
  // Its first letters keep it apart from every other name on a page.
  const base = `t-${words || 'x'}`
  for (let number = 1; ; number++) {
    const anchor = number === 1 ? base : `${base}-${number}`
    if (isFree(anchor)) return anchor
  }
}

/** What goes on in another piece is led to as the piece before it, with a number. */
function nextOf(last: string, taken: ReadonlySet<string>): string {
  if (!taken.has(last)) return last
  for (let number = 2; ; number++) {
    const anchor = `${last.replace(/\.\d+$/, '')}.${number}`
    if (!taken.has(anchor)) return anchor
  }
}
