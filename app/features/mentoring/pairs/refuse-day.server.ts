import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'

/** Why two cannot have met on a day (YYYY-MM-DD), as a message key; null when they can. */
export function refuseDay(day: string, from: Date | null): string | null {
  if (day > dayOf(clock.now())) return 'pairs:session.future'
  if (from === null || day < dayOf(from)) return 'pairs:session.early'
  return null
}
