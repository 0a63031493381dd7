import type { DateForm } from './detect-date-form'

export type DateProblem = 'date-unreadable' | 'date-impossible' | 'date-ambiguous'
export type ParsedDate = { readonly date: string } | { readonly problem: DateProblem }

const EARLIEST_YEAR = 1900

/** Reads a date of a column of the given form as YYYY-MM-DD, or says why it cannot. */
export function parseRosterDate(text: string, form: DateForm): ParsedDate {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return makeDate(iso[1], iso[2], iso[3])

  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?$/.exec(text)
  if (dotted) return makeDate(dotted[3], dotted[2], dotted[1])

  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (!slashed) return { problem: 'date-unreadable' }
  return parseSlashed(slashed[1] ?? '', slashed[2] ?? '', slashed[3] ?? '', form)
}

function parseSlashed(first: string, second: string, year: string, form: DateForm): ParsedDate {
  if (form === 'DD/MM/YYYY') return makeDate(year, second, first)
  if (form === 'MM/DD/YYYY') return makeDate(year, first, second)

  const readable = [makeDate(year, second, first), makeDate(year, first, second)]
  const dates = new Set(readable.flatMap((it) => ('date' in it ? [it.date] : [])))
  const [date, other] = dates
  if (other) return { problem: 'date-ambiguous' }
  return date ? { date } : { problem: 'date-impossible' }
}

function makeDate(year = '', month = '', day = ''): ParsedDate {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = new Date(`${date}T00:00:00Z`)

  const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date)
  if (!exists || Number(year) < EARLIEST_YEAR) return { problem: 'date-impossible' }
  return { date }
}
