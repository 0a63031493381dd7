import type { Quorum } from './vote-record'

export type Share = { part: number; whole: number }

/** A share as people write it: `2/3`, `2 / 3` or `60 %`; null for anything else. */
export function readShare(text: string): Share | null {
  const fraction = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(text.trim())
  if (fraction) return { part: Number(fraction[1]), whole: Number(fraction[2]) }
  const percent = /^(\d{1,3})\s*%$/.exec(text.trim())
  return percent ? { part: Number(percent[1]), whole: 100 } : null
}

/** A quorum as people write it: nothing, a number such as `12`, or a share; null for anything else. */
export function readQuorum(text: string): Quorum | null {
  const written = text.trim()
  if (written === '') return { kind: 'none' }
  if (/^\d{1,6}$/.test(written)) return { kind: 'number', number: Number(written) }
  const share = readShare(written)
  return share && { kind: 'share', ...share }
}
