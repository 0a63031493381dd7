/**
 * What follows a value in a sentence: without the full stop that would be the second one, for a value
 * may bring its own, as the dates of half our languages do ("23. nov 2026.").
 */
export function endOnce(value: string, following: string): string {
  return value.endsWith('.') && following.startsWith('.') ? following.slice(1) : following
}
