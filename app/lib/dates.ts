import { intlLocale, type Locale } from './locales'

// The clock of most of the region; two chapters are an hour ahead of it.
const timeZone = 'Europe/Belgrade'

const formats = new Map<string, Intl.DateTimeFormat>()

/** A moment as people write it: day, month and time, the year only when it is another one. */
export function formatMoment(iso: string, locale: Locale, dateOnly = false): string {
  const at = new Date(iso)
  const isThisYear = at.getFullYear() === new Date().getFullYear()
  const key = `${locale} ${dateOnly} ${isThisYear}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(intlLocale(locale), {
      timeZone,
      day: 'numeric',
      month: 'short',
      ...(isThisYear && !dateOnly ? {} : { year: 'numeric' }),
      ...(dateOnly ? {} : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' as const }),
    })
    formats.set(key, format)
  }
  return format.format(at)
}

const dayThere = new Intl.DateTimeFormat('sv-SE', { timeZone })

/** The last moment of a day (YYYY-MM-DD) on that clock, so that a page shows the day that was chosen. */
export function lastMomentOf(day: string): Date {
  const midday = new Date(`${day}T12:00:00.000Z`)
  // Its days begin one or two hours before those of UTC.
  for (const hours of [2, 1]) {
    const end = new Date(midday.getTime() + (12 - hours) * 3_600_000 - 1)
    if (dayThere.format(end.getTime() + 1) !== day) return end
  }
  return new Date(`${day}T23:59:59.999Z`)
}

/** The first moment of a day (YYYY-MM-DD) on that clock. */
export function firstMomentOf(day: string): Date {
  const before = new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  return new Date(lastMomentOf(before).getTime() + 1)
}

/** The day (YYYY-MM-DD) of a moment on that clock. */
export function dayOf(moment: Date): string {
  return dayThere.format(moment)
}

const timeThere = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The time (HH:MM) of a moment on that clock. */
export function timeOf(moment: Date): string {
  return timeThere.format(moment)
}

/**
 * The moment of a day (YYYY-MM-DD) and a time (HH:MM) on that clock; of the two that the autumn has,
 * the first, and for one that the spring leaves out the one an hour later.
 */
export function momentOf(day: string, time: string): Date {
  const written = Date.parse(`${day}T${time}:00Z`)
  for (const hours of [2, 1]) {
    const moment = new Date(written - hours * 3_600_000)
    if (dayOf(moment) === day && timeOf(moment) === time) return moment
  }
  return new Date(written - 3_600_000)
}
