import type { FormErrors } from '~/lib/parse-form.server'

/** The shortest a vote is open, in milliseconds; the longest; and how far ahead one is set. */
const hour = 3_600_000
const longest = 60 * 24 * hour
const furthest = 365 * 24 * hour

/** What is wrong with the moments between which a vote is to be open, at its field; null when nothing is. */
export function spanFault(now: Date, opensAt: Date, closesAt: Date): FormErrors | null {
  if (opensAt < now) return { opensDay: ['vote:opening.past'] }
  if (opensAt.getTime() > now.getTime() + furthest) return { opensDay: ['vote:opening.far'] }
  if (closesAt <= now) return { closesDay: ['vote:closing.past'] }
  const span = closesAt.getTime() - opensAt.getTime()
  if (span < hour) return { closesDay: ['vote:closing.short'] }
  if (span > longest) return { closesDay: ['vote:closing.long'] }
  return null
}
