import { parse } from 'csv-parse/sync'
import type { Cutter } from './cut-pieces.ts'
import { readPlain } from './read-plain.ts'
import { tableHtml } from './table-html.ts'

const delimiters = [';', ',', '\t', '|'] as const

/** Reads a table that was saved as text. */
export async function readCsv(path: string, cutter: Cutter): Promise<void> {
  const text = await readPlain(path)
  const rows: string[][] = parse(text, {
    delimiter: delimiterOf(text),
    to: 50_000,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  cutter.add(tableHtml(rows))
}

/** The one that stands most often in the first lines. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 4_000)
  const counts = delimiters.map((it) => start.split(it).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
