/** The shortest and the longest that chapters have from now on, in milliseconds. */
const day = 86_400_000
const longest = 180 * day

/** The message that says what is wrong with a deadline; null when nothing is. */
export function deadlineFault(now: Date, closesAt: Date): string | null {
  const left = closesAt.getTime() - now.getTime()
  if (left <= 0) return 'consultation:deadline.past'
  if (left < day) return 'consultation:deadline.short'
  return left > longest ? 'consultation:deadline.long' : null
}
