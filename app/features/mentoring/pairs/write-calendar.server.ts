import ical, { ICalCalendarMethod } from 'ical-generator'
import { clock } from '~/lib/clock.server'
import { keyedHash } from '~/lib/tokens.server'
import type { Meeting } from './get-meeting.server'

/**
 * The next meeting for her calendar (RFC 5545), which a superior may see: a neutral title in her
 * language, no name, no place, and an id that tells nothing. Moved, it takes the place of the entry
 * of before.
 */
export function writeCalendar(pairingId: string, meeting: Meeting, title: string): string {
  const { startsAt, minutes, version, setAt } = meeting
  const calendar = ical({
    prodId: { company: 'calendar', product: 'meetings' },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: keyedHash('pair meeting ', pairingId, setAt.toISOString()).toString('hex'),
    start: startsAt,
    end: new Date(startsAt.getTime() + minutes * 60_000),
    stamp: clock.now(),
    sequence: version - 1,
    summary: title,
  })
  return calendar.toString()
}
