import { expect, test } from 'vitest'
import { getMeeting, type Meeting } from '~/features/mentoring/pairs/get-meeting.server'
import { setMeeting } from '~/features/mentoring/pairs/set-meeting.server'
import { writeCalendar } from '~/features/mentoring/pairs/write-calendar.server'
import { dayOf, momentOf, timeOf } from '~/lib/dates'
import { buildPair } from '../../factories/pairs.ts'

/** The lines of a calendar, unfolded (RFC 5545, 3.1), as names and values. */
function linesOf(text: string): Array<[name: string, value: string]> {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.search(/[;:]/)
      return [line.slice(0, at), line.slice(at + 1)]
    })
}

test('the file for a calendar says when, and nothing of whom, where or of what', async () => {
  const { pairingId, mentor, mentee } = await buildPair()
  const day = dayOf(new Date(Date.now() + 5 * 86_400_000))
  const meets = { day, time: '17:30', minutes: 75, place: 'Kafana Lipa', version: 0 }
  await setMeeting(mentee, pairingId, meets)
  const fileOf = async () => {
    const text = writeCalendar(
      pairingId,
      (await getMeeting({ id: pairingId })) as Meeting,
      'Sastanak',
    )
    return { text, fields: new Map(linesOf(text)) }
  }
  const { text, fields } = await fileOf()
  const inUtc = (moment: Date) => moment.toISOString().replace(/[-:]|\.\d+/g, '')
  const start = momentOf(day, '17:30')
  expect(fields.get('DTSTART')).toBe(inUtc(start))
  expect(fields.get('DTEND')).toBe(inUtc(new Date(start.getTime() + 75 * 60_000)))
  expect([fields.get('SUMMARY'), fields.get('SEQUENCE')]).toEqual(['Sastanak', '0'])
  expect(fields.get('DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/)
  expect(linesOf(text).map(([name]) => name)).toEqual([
    ...['BEGIN', 'VERSION', 'PRODID', 'METHOD', 'BEGIN', 'UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART'],
    ...['DTEND', 'SUMMARY', 'END', 'END'],
  ])
  const known = ['Lipa', pairingId, mentor.displayName, mentee.displayName, 'mentor', 'pair', 'mre']
  for (const word of known) expect(text.toLowerCase()).not.toContain(word.toLowerCase())

  await setMeeting(mentor, pairingId, { ...meets, time: '09:05', version: 1 })
  const moved = (await fileOf()).fields
  expect([moved.get('UID'), moved.get('SEQUENCE')]).toEqual([fields.get('UID'), '1'])
  expect(moved.get('DTSTART')).toBe(inUtc(momentOf(day, '09:05')))
})

test('a moment is what the clock of most of the region shows, on the nights that it is moved too', () => {
  for (const [day, time, there] of [
    ['2026-07-01', '17:30', '2026-07-01T15:30:00.000Z'],
    ['2026-12-01', '00:10', '2026-11-30T23:10:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ] as const) {
    const moment = momentOf(day, time)
    expect(moment.toISOString()).toBe(there)
    expect(dayOf(moment)).toBe(day)
    if (day !== '2026-03-29') expect(timeOf(moment)).toBe(time)
  }
})
