import { expect, test } from 'vitest'
import { formatMoment, lastMomentOf } from '~/lib/dates'

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
