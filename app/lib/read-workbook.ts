import type { Parts } from './unpack-parts.ts'
import { walkXml } from './walk-xml.ts'

/** A row of a sheet with its number there; cells as they are shown, dates as numbers of days. */
export type SheetRow = { line: number; cells: string[] }
export type SheetLimits = { rows: number; columns: number; tooManyColumns: () => Error }

type ListedSheet = { name: string; isShown: boolean; path: string }
type Book = { sheets: ListedSheet[]; isFrom1904: boolean }

const parts =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i

/** True for the parts of a workbook that say what stands in its cells. */
export function isWorkbookPart(name: string): boolean {
  return parts.test(name)
}

/** The sheets of a workbook in their order; the path is empty where a sheet lies nowhere. */
export function listSheets(book: Parts): Book {
  const sheets: Array<Record<string, string>> = []
  const targets = new Map<string, string>()
  let isFrom1904 = false
  walkXml(book.text('xl/workbook.xml') ?? '', {
    open(name, attributes) {
      if (name === 'sheet') sheets.push(attributes())
      if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes().date1904 ?? '')
    },
  })
  walkXml(book.text('xl/_rels/workbook.xml.rels') ?? '', {
    open(name, attributes) {
      const { Id = '', Target = '' } = name === 'Relationship' ? attributes() : {}
      if (Id) targets.set(Id, Target)
    },
  })
  const pathOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  return {
    isFrom1904,
    sheets: sheets.map(({ name = '', state = 'visible', 'r:id': id = '' }) => {
      const target = targets.get(id) ?? ''
      return { name, isShown: state === 'visible', path: target && pathOf(target) }
    }),
  }
}

/** The texts that cells point to by their number; how they are to be pronounced is no part of them. */
export function readStrings(book: Parts): string[] {
  const strings: string[] = []
  // A workbook without texts, or with all of them in their cells, has no such part.
  const xml = book.text('xl/sharedStrings.xml')
  if (!xml) return strings
  let isText = false
  let isSpoken = false
  let words = ''
  walkXml(xml, {
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

/** The rows of a sheet that hold anything, up to so many. A formula counts as what it last gave. */
export function readRows(
  xml: string,
  strings: readonly string[],
  { rows: most, columns, tooManyColumns }: SheetLimits,
): SheetRow[] {
  const rows: SheetRow[] = []
  let row: SheetRow = { line: 0, cells: [] }
  let cell = { column: -1, type: '' }
  let value = ''
  let isValue = false
  walkXml(xml, {
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
        if (cell.column >= columns) throw tooManyColumns()
        row.cells[cell.column] = text
      } else if (name === 'row' && row.cells.length > 0) {
        rows.push({ line: row.line, cells: Array.from(row.cells, (it) => it ?? '') })
      }
      return rows.length < most
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
