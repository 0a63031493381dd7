import { clock } from '~/lib/clock.server'

/** From the first moment of a day (now, if it is today) up to and with the last of another, in UTC. */
export function spanOfDays(from: string, until: string): { from: Date; until: Date } {
  const start = Date.parse(`${from}T00:00:00Z`)
  return {
    from: new Date(Math.max(start, clock.now().getTime())),
    until: new Date(`${until}T23:59:59.999Z`),
  }
}
