import { isWorkbookPart, listSheets, readRows, readStrings } from '../../../../lib/read-workbook.ts'
import type { Cutter } from './cut-pieces.ts'
import { escapeHtml } from './escape-html.ts'
import { openArchive } from './open-archive.ts'
import { tableHtml } from './table-html.ts'

const limits = { rows: 50_000, columns: 1_000, tooManyColumns: () => new Error('too wide') }

/** Reads a workbook: each sheet that is shown is a section with its table. */
export async function readSheets(path: string, cutter: Cutter): Promise<void> {
  const parts = await openArchive(path, isWorkbookPart)
  const strings = readStrings(parts)
  for (const { name, isShown, path: sheet } of listSheets(parts).sheets) {
    if (!isShown || cutter.isFull()) continue
    const rows = readRows(parts.text(sheet) ?? '', strings, limits).map(({ cells }) => cells)
    if (rows.length > 0) cutter.add(`<h1>${escapeHtml(name)}</h1>${tableHtml(rows)}`)
  }
}
