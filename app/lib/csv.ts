import { stringify } from 'csv-stringify/sync'

export interface CsvColumn<Row> {
  readonly key: keyof Row & string
  readonly header: string
}

/**
 * Writes rows as CSV with only the given columns: semicolons, which spreadsheets of the region
 * expect, CRLF and a UTF-8 BOM. Text that a spreadsheet could run as a formula gets an apostrophe. What
 * continues a file begun before has neither BOM nor headings.
 */
export function writeCsv<Row extends object>(
  rows: readonly Row[],
  columns: readonly CsvColumn<Row>[],
  { isContinued = false } = {},
): string {
  return stringify([...rows], {
    bom: !isContinued,
    header: !isContinued,
    columns: columns.map(({ key, header }) => ({ key, header })),
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { string: escapeHiddenFormulas },
  })
}

// Read under another list separator, a cell such as "x,=1+1" falls into two, the second a formula.
function escapeHiddenFormulas(text: string): string {
  return text.replace(/(?<![;,|\s"'])[;,|\s"']+(?=[=+\-@＝＋－＠])/g, (gap, start: number) =>
    start === 0 || /[;,|\t\r\n]/.test(gap) ? `${gap}'` : gap,
  )
}
