import type { Base, Majority, Quorum } from './vote-record.ts'

/** Heads, or chapters: the same rules hold for both. */
export type Counted = Record<Base | 'for', number>

/** A quorum is met by those present; by nobody only where it asks for nothing. */
export function reachesQuorum(quorum: Quorum, { present, eligible }: Counted): boolean {
  if (quorum.kind === 'none') return true
  if (quorum.kind === 'number') return isWhole(quorum.number) && present >= quorum.number
  if (!isShare(quorum)) return false
  return quorum.part === 0 || (present > 0 && isAtLeast(present, quorum, eligible))
}

/** A majority needs one vote for at least, whatever its share: 0 of 0 is none. */
export function reachesMajority(majority: Majority, counted: Counted): boolean {
  if (counted.for === 0) return false
  const base = counted[majority.base]
  if (majority.kind === 'simple') return 2 * counted.for > base
  return isShare(majority) && isAtLeast(counted.for, majority, base)
}

type Share = { part: number; whole: number }

/** Whether a number can be a count: a rule with any other number is met by nobody. */
export const isWhole = (number: number) => Number.isSafeInteger(number) && number >= 0

const isShare = ({ part, whole }: Share) => isWhole(part) && isWhole(whole) && whole > 0

/** Multiplied out in whole numbers of any size, so that nothing is ever rounded. */
function isAtLeast(count: number, { part, whole }: Share, base: number): boolean {
  return BigInt(count) * BigInt(whole) >= BigInt(part) * BigInt(base)
}
