import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '~/lib/csv'

const COLUMNS = [
  { key: 'name', header: 'Name' },
  { key: 'unit', header: 'Unit' },
] as const

function cellsOf(text: string, delimiter = ';'): string[][] {
  return parse(text, { delimiter, bom: true, relax_quotes: true, relax_column_count: true })
}

describe('writeCsv', () => {
  test('writes a BOM, semicolons and CRLF', () => {
    expect(writeCsv([{ name: 'Ђурђа', unit: 'a;b "c"' }], COLUMNS)).toBe(
      '\uFEFFName;Unit\r\nЂурђа;"a;b ""c"""\r\n',
    )
  })

  test('writes only the columns that are listed', () => {
    const text = writeCsv([{ name: 'Ana', unit: 'Niš', salary: 100 }], COLUMNS)
    expect(cellsOf(text)).toEqual([
      ['Name', 'Unit'],
      ['Ana', 'Niš'],
    ])
  })

  test('writes the headings of no rows, and empty cells for nothing', () => {
    expect(writeCsv([], COLUMNS)).toBe('\uFEFFName;Unit\r\n')
    expect(writeCsv([{ name: null, unit: undefined }], COLUMNS)).toBe('\uFEFFName;Unit\r\n;\r\n')
  })

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@a',
    '\t=1',
    '\r=1',
    '＝1',
    '=HYPERLINK("http://evil.example","x")',
  ])('keeps %j from being a formula', (name) => {
    const [, row] = cellsOf(writeCsv([{ name, unit: name }], COLUMNS))
    expect(row).toHaveLength(2)
    for (const cell of row ?? []) expect(cell).toMatch(/^'/)
  })

  test('leaves numbers and ordinary text alone', () => {
    const [, row] = cellsOf(writeCsv([{ name: 'Nikolić-Đorđević, 1 + 1', unit: -1 }], COLUMNS))
    expect(row).toEqual(['Nikolić-Đorđević, 1 + 1', '-1'])
  })

  test.each([';', ',', '\t', '|'])(
    'no cell is a formula, even read with %j between cells',
    (delimiter) => {
      const spiteful = fc.string({ unit: fc.constantFrom(...'=+-@;,|\t\r\n"\' a1') })
      fc.assert(
        fc.property(spiteful, spiteful, (name, unit) => {
          const text = writeCsv([{ name, unit }], COLUMNS)
          const cells = text
            .slice(1)
            .split('\r\n')
            .flatMap((line) => cellsUnder(line, delimiter))
          for (const cell of cells) expect(cell).not.toMatch(/^[\s"]*[=+\-@]/)
        }),
      )
    },
  )
})

/** A program with another list separator takes the quotation marks for part of the text. */
function cellsUnder(line: string, delimiter: string): string[] {
  return line.split(/\r|\n/).flatMap((part) => part.split(delimiter))
}
