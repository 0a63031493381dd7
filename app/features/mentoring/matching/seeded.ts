import { createHash } from 'node:crypto'

/** How many rounds of lots a seed has; one is nearly always enough. */
export const rounds = 8

/** What a seed gives to a person: a lot for each round. */
export function lotsOf(seed: string, id: string): Uint32Array {
  const digest = createHash('sha256').update(`${seed}\n${id}`).digest()
  return Uint32Array.from({ length: rounds }, (_, at) => digest.readUInt32BE(at * 4))
}

/** The lot of a pair in a round, of 30 bits, by both lots: whoever knows the seed finds the same. */
export function lotOf(mentee: Uint32Array, mentor: Uint32Array, round: number): number {
  return mix(mix(mentee[round] ?? 0) ^ Math.imul(mentor[round] ?? 0, 0x9e3779b1)) >>> 2
}

/** The last step of MurmurHash3 (Austin Appleby, public domain): each bit of the sum moves each of the result. */
function mix(word: number): number {
  let it = word ^ (word >>> 16)
  it = Math.imul(it, 0x85ebca6b)
  it ^= it >>> 13
  it = Math.imul(it, 0xc2b2ae35)
  return (it ^ (it >>> 16)) >>> 0
}
