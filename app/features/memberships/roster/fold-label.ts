import { canonicalKey } from '~/lib/fold'

/** Brings a heading, rank or other label to one form, whatever its script, case and accents. */
export function foldLabel(label: string): string {
  const words = label.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.map(canonicalKey).filter(Boolean).join(' ')
}
