import type { CsvError } from 'csv-parse/sync'
import { RosterUnreadable } from './roster-unreadable'

/** More bytes than a roster has. */
export function tooLarge() {
  return new RosterUnreadable(
    'too-large',
    'The file is larger than 10 MB. Split it by unit and import the parts.',
  )
}

/** More lines than one import takes. */
export function tooManyRows() {
  return new RosterUnreadable(
    'too-many-rows',
    'The file has more than 20,000 rows. Split it by unit and import the parts.',
  )
}

/** More columns than a roster has. */
export function tooManyColumns() {
  return new RosterUnreadable(
    'too-many-columns',
    'The file has more than 100 columns. Keep those of the roster and import it again.',
  )
}

/** Nothing below the headings. */
export function noRows() {
  return new RosterUnreadable('empty', 'The file has headings but no rows below them.')
}

/** A line that does not end. */
export function brokenQuotes(error: CsvError) {
  const where = typeof error.lines === 'number' ? ` near line ${error.lines}` : ''
  return new RosterUnreadable(
    'broken-quotes',
    `A row does not end${where}: most likely a quotation mark is not closed. Correct it and retry.`,
  )
}

/** An archive that is no workbook, or one that cannot be read. */
export function noWorkbook() {
  return new RosterUnreadable(
    'workbook',
    'This workbook cannot be read: it is of another kind, locked or damaged. Save it as CSV.',
  )
}
