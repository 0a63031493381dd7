import { expect, test } from 'vitest'
import { firstMomentOf, formatMoment, lastMomentOf } from '~/lib/dates'

test.each([
  ['2026-12-22', '2026-12-22T22:59:59.999Z'],
  ['2026-07-01', '2026-07-01T21:59:59.999Z'],
  // Clocks change in the night before, and in the night after.
  ['2026-03-29', '2026-03-29T21:59:59.999Z'],
  ['2026-03-28', '2026-03-28T22:59:59.999Z'],
  ['2026-10-25', '2026-10-25T22:59:59.999Z'],
  ['2026-10-24', '2026-10-24T21:59:59.999Z'],
])('%s ends where the region’s clock says so, and is shown as that day', (day, end) => {
  expect(lastMomentOf(day).toISOString()).toBe(end)
  const shown = formatMoment(end, 'en', true)
  expect(Number.parseInt(shown, 10)).toBe(Number(day.slice(8)))
})

test('a day begins as the one before it ends, the days of the clock changes too', () => {
  for (const day of ['2026-01-01', '2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26']) {
    const start = firstMomentOf(day)
    expect(Number.parseInt(formatMoment(start.toISOString(), 'en', true), 10)).toBe(
      Number(day.slice(8)),
    )
    const moment = new Date(start.getTime() - 1).toISOString()
    expect(formatMoment(moment, 'en', true)).not.toBe(formatMoment(start.toISOString(), 'en', true))
  }
})
