import { clock } from '~/lib/clock.server'
import { firstMomentOf, lastMomentOf } from '~/lib/dates'

/** From the first moment of a day (now, if it is today) up to and with the last of another, as pages show days. */
export function spanOfDays(
  from: string,
  until: string,
  now = clock.now(),
): { from: Date; until: Date } {
  const start = firstMomentOf(from).getTime()
  return { from: new Date(Math.max(start, now.getTime())), until: lastMomentOf(until) }
}
