/** Below this a number is told as "fewer than" it: an exact small one tells of persons. */
export const smallBelow = 8

/** A number as the region may know it: exact, fewer than eight, or not told for the sake of another. */
export type Told = { count: number } | 'few' | 'withheld'

/**
 * Tells a column of numbers without giving away a small one. Whoever knows the sum of all from
 * elsewhere could take the others from it, so where one is small the smallest of the others is not
 * told either: the sum then leaves open what belongs to which
 * (docs/decisions/015-health-and-shared-names.md).
 */
export function tellCounts(counts: readonly number[]): Told[] {
  const large = counts.filter((count) => count >= smallBelow)
  const isSparing = large.length > 0 && large.length < counts.length
  const spared = isSparing ? counts.indexOf(Math.min(...large)) : -1
  return counts.map((count, place) => {
    if (count < smallBelow) return 'few'
    return place === spared ? 'withheld' : { count }
  })
}
