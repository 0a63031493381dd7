import { Parser } from 'saxen'
import { openWorkbook, type WorkbookParts } from './open-workbook'
import { RosterUnreadable } from './roster-unreadable'

/** A row of a sheet with its number there; cells as they are shown, dates as numbers of days. */
export type SheetRow = { line: number; cells: string[] }
export type Sheet = { rows: SheetRow[]; name: string; isOneOfSeveral: boolean; isFrom1904: boolean }

type Limits = { rows: number; columns: number; tooManyColumns: () => Error }

/**
 * Reads the first sheet of a workbook that is not hidden, up to so many rows. A formula counts as
 * what it last gave; it is never worked out here.
 */
export function readSheet(bytes: Uint8Array, limits: Limits): Sheet {
  const parts = openWorkbook(bytes)
  const { path, ...book } = findSheet(parts)
  const strings = readStrings(parts.text('xl/sharedStrings.xml'))
  return { ...book, rows: readRows(parts.text(path) ?? '', strings, limits) }
}

function findSheet(parts: WorkbookParts) {
  const sheets: Array<Record<string, string>> = []
  const targets = new Map<string, string>()
  let isFrom1904 = false
  walk(parts.text('xl/workbook.xml') ?? '', {
    open(name, attributes) {
      if (name === 'sheet') sheets.push(attributes())
      if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes().date1904 ?? '')
    },
  })
  walk(parts.text('xl/_rels/workbook.xml.rels') ?? '', {
    open(name, attributes) {
      const { Id = '', Target = '' } = name === 'Relationship' ? attributes() : {}
      if (Id) targets.set(Id, Target)
    },
  })
  const shown = sheets.filter(({ state = 'visible' }) => state === 'visible')
  const [first] = shown
  const target = targets.get(first?.['r:id'] ?? '') ?? ''
  if (!first || !target) throw unreadable()
  return {
    path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    name: first.name ?? '',
    isOneOfSeveral: sheets.length > 1,
    isFrom1904,
  }
}

/** The texts that cells point to by their number; how they are to be pronounced is no part of them. */
function readStrings(xml: string | null): string[] {
  const strings: string[] = []
  // A workbook without texts, or with all of them in their cells, has no such part.
  if (!xml) return strings
  let isText = false
  let isSpoken = false
  let words = ''
  walk(xml, {
    open(name) {
      if (name === 'si') words = ''
      if (name === 'rPh') isSpoken = true
      isText = name === 't' && !isSpoken
    },
    close(name) {
      if (name === 'si') strings.push(words)
      if (name === 'rPh') isSpoken = false
      isText = false
    },
    text(it) {
      if (isText) words += it
    },
  })
  return strings
}

function readRows(xml: string, strings: readonly string[], limits: Limits): SheetRow[] {
  const rows: SheetRow[] = []
  let row: SheetRow = { line: 0, cells: [] }
  let cell = { column: -1, type: '' }
  let value = ''
  let isValue = false
  walk(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = { line: Number(attributes().r) || row.line + 1, cells: [] }
        cell = { column: -1, type: '' }
      } else if (name === 'c') {
        const { r = '', t = '' } = attributes()
        cell = { column: columnOf(r) ?? cell.column + 1, type: t }
        value = ''
      }
      isValue = name === 'v' || name === 't'
    },
    text(it) {
      if (isValue) value += it
    },
    close(name) {
      isValue = false
      if (name === 'c') {
        const text = cell.type === 's' ? (strings[Number(value)] ?? '') : value
        if (text === '') return true
        if (cell.column >= limits.columns) throw limits.tooManyColumns()
        row.cells[cell.column] = text
      } else if (name === 'row' && row.cells.length > 0) {
        rows.push({ line: row.line, cells: Array.from(row.cells, (it) => it ?? '') })
      }
      return rows.length < limits.rows
    },
  })
  return rows
}

/** "C5" is the third column, counted from nought; null for a cell that does not say. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  if (!letters) return null
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

type Walker = {
  open?: (name: string, attributes: () => Record<string, string>) => void
  /** Gives false when enough was read. */
  close?: (name: string) => unknown
  text?: (text: string) => void
}

function walk(xml: string, { open, close, text }: Walker): void {
  const parser = new Parser()
  const bare = (name: string) => name.slice(name.indexOf(':') + 1)
  if (open)
    parser.on('openTag', (name, attributes, decode) =>
      open(bare(name), () =>
        Object.fromEntries(Object.entries(attributes()).map(([key, it]) => [key, decode(it)])),
      ),
    )
  if (text) {
    parser.on('text', (it, decode) => text(decode(it)))
    parser.on('cdata', (it) => text(it))
  }
  if (close)
    parser.on('closeTag', (name) => {
      if (close(bare(name)) === false) parser.stop()
    })
  // Without a listener the parser throws what one of ours throws, and what it finds wrong itself.
  try {
    parser.parse(xml)
  } catch (error) {
    throw error instanceof RosterUnreadable ? error : unreadable()
  }
}

function unreadable() {
  return new RosterUnreadable(
    'workbook',
    'This workbook cannot be read: it is of another kind, locked or damaged. Save it as CSV.',
  )
}
