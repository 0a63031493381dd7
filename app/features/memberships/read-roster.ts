import { type CsvError, parse } from 'csv-parse/sync'
import { decodeRoster, type RosterEncoding } from './roster/decode-roster'
import { findField } from './roster/find-field'
import { type ColumnMap, mapColumns } from './roster/map-columns'
import { isArchive, openWorkbook } from './roster/open-workbook'
import { readSheet } from './roster/read-sheet'
import { readSheetDate } from './roster/read-sheet-date'
import { brokenQuotes, noRows, tooLarge, tooManyColumns, tooManyRows } from './roster/refuse-roster'
import type { RosterField } from './roster/roster-fields'
import { RosterUnreadable } from './roster/roster-unreadable'

export { RosterUnreadable } from './roster/roster-unreadable'

const MAX_BYTES = 10 * 1024 * 1024
const MAX_ROWS = 20_000
const MAX_COLUMNS = 100
const MAX_ROW_LENGTH = 100_000
const DELIMITERS = [';', ',', '\t', '|'] as const

/** What parts the cells of a line; those of a workbook are cells already. */
export type RosterDelimiter = (typeof DELIMITERS)[number] | 'cells'

export interface RosterRow {
  /** Physical lines of the file; the headings are line 1, and a quoted cell may span several. */
  readonly line: number
  readonly lastLine: number
  readonly cellCount: number
  readonly cells: Readonly<Partial<Record<RosterField, string>>>
}

export interface RosterTable extends ColumnMap {
  readonly encoding: RosterEncoding | 'workbook'
  readonly delimiter: RosterDelimiter
  /** The sheet that was read, where a workbook has several. */
  readonly sheet?: string
  /** How many cells each row should have. */
  readonly columnCount: number
  readonly rows: readonly RosterRow[]
}

interface ParsedLine {
  record: string[]
  info: { lines: number }
}

/**
 * Looks at the bytes of a roster as far as that is done at once: whether they are text, with headings
 * that we know and not too many lines. Gives how many, nought for a workbook, which is unpacked later.
 * Throws RosterUnreadable as `readRoster` does.
 */
export function screenRoster(bytes: Uint8Array): { lines: number } {
  if (bytes.length > MAX_BYTES) throw tooLarge()
  if (isArchive(bytes)) {
    openWorkbook(bytes, true)
    return { lines: 0 }
  }
  const { text, delimiter } = openRoster(bytes)
  const [headings] = parseLines(text, delimiter, 1)
  if (!headings) throw noRows()
  checkHeadings(headings.record)
  let lines = -1
  for (let at = 0; at !== -1 && at < text.length; lines++) {
    const end = text.indexOf('\n', at)
    at = end === -1 ? -1 : end + 1
  }
  if (lines < 1) throw noRows()
  // A cell may hold a line break, but then its line is a fault: that many lines are no roster.
  if (lines > 2 * MAX_ROWS) throw tooManyRows()
  return { lines }
}

/**
 * Reads the bytes of a roster in whatever encoding, delimiter, language and order of columns it
 * came; cells are as written. Throws RosterUnreadable when the file as a whole cannot be read.
 */
export function readRoster(bytes: Uint8Array): RosterTable {
  if (bytes.length > MAX_BYTES) throw tooLarge()
  const { headings, rows, ...origin } = isArchive(bytes) ? readWorkbook(bytes) : readText(bytes)
  if (rows.length === 0) throw noRows()
  if (rows.length > MAX_ROWS) throw tooManyRows()
  return { ...origin, columnCount: headings.length, ...checkHeadings(headings), rows }
}

type Read = Omit<RosterTable, 'columns' | 'unknownHeadings' | 'columnCount'> & {
  headings: string[]
}

function readText(bytes: Uint8Array): Read {
  const { text, encoding, delimiter } = openRoster(bytes)
  const [headings, ...records] = parseLines(text, delimiter, MAX_ROWS + 2)
  if (!headings) throw noRows()
  const columnMap = checkHeadings(headings.record)
  const rows = records.map((parsed) => readRow(parsed, columnMap))
  return { headings: headings.record, rows, encoding, delimiter }
}

function readWorkbook(bytes: Uint8Array): Read {
  const limits = { rows: MAX_ROWS + 2, columns: MAX_COLUMNS, tooManyColumns }
  const { rows: lines, name, isOneOfSeveral, isFrom1904 } = readSheet(bytes, limits)
  const [headings, ...records] = lines
  if (!headings) throw noRows()
  const { columns } = checkHeadings(headings.cells)
  const width = headings.cells.length
  const rows = records.map(({ line, cells }) => ({
    line,
    lastLine: line,
    // Cells at the end that hold nothing are not there at all in a sheet.
    cellCount: Math.max(width, cells.length),
    cells: Object.fromEntries(
      columns.map(({ field, index }) => {
        const text = cells[index] ?? ''
        return [field, field === 'memberSince' ? readSheetDate(text, isFrom1904) : text]
      }),
    ),
  }))
  const sheet = isOneOfSeveral ? { sheet: name.slice(0, 100) } : {}
  return { headings: headings.cells, rows, encoding: 'workbook', delimiter: 'cells', ...sheet }
}

function openRoster(bytes: Uint8Array) {
  const { text, encoding } = decodeRoster(bytes)
  if (!text.trim()) throw new RosterUnreadable('empty', 'The file is empty.')
  // csv-parse counts a CRLF inside a quoted cell as two lines.
  const lines = text.replace(/\r\n?/g, '\n')
  return { text: lines, encoding, delimiter: findDelimiter(lines) }
}

function checkHeadings(headings: string[]): ColumnMap {
  if (headings.length > MAX_COLUMNS) throw tooManyColumns()
  return mapColumns(headings)
}

// The delimiter under which most headings are known ones; a heading may itself hold a comma.
function findDelimiter(text: string): RosterDelimiter {
  const scores = DELIMITERS.map((delimiter) => ({
    delimiter,
    known: knownHeadings(text, delimiter),
  }))
  return scores.reduce((best, next) => (next.known > best.known ? next : best)).delimiter
}

function knownHeadings(text: string, delimiter: RosterDelimiter): number {
  try {
    return parseLines(text, delimiter, 1)[0]?.record.filter(findField).length ?? 0
  } catch {
    return 0
  }
}

function parseLines(text: string, delimiter: RosterDelimiter, to: number): ParsedLine[] {
  try {
    const parsed: unknown = parse(text, {
      delimiter,
      to,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_ROW_LENGTH,
      skip_records_with_empty_values: true,
    })
    return parsed as ParsedLine[]
  } catch (error) {
    throw brokenQuotes(error as CsvError)
  }
}

function readRow({ record, info }: ParsedLine, { columns }: ColumnMap): RosterRow {
  const breaks = record.join('').split('\n').length - 1
  return {
    line: info.lines - breaks,
    lastLine: info.lines,
    cellCount: record.length,
    cells: Object.fromEntries(columns.map(({ field, index }) => [field, record[index] ?? ''])),
  }
}
