import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { planRosterImport } from '~/features/memberships/plan-roster-import'
import { RosterUnreadable, readRoster, screenRoster } from '~/features/memberships/read-roster'
import { buildContext } from './roster-world.ts'

const headings = ['Surname', 'First name', 'E-mail', 'Rank', 'Unit', 'Member since', 'Languages']
const person = ['Šćepanović', 'Ђурђа', 'djurdja@mup.example', 'полицајац', 'Niš', '43861', 'sr, en']

type Book = {
  sheets?: Array<{ name: string; state?: string; rows: string }>
  strings?: string
  is1904?: boolean
}

/** A workbook as the usual programs write it, as far as cells go. */
function bookOf({ sheets = [], strings = '', is1904 = false }: Book): Uint8Array {
  const list = sheets.map(
    ({ name, state }, n) =>
      `<sheet name="${name}" sheetId="${n + 1}"${state ? ` state="${state}"` : ''} r:id="rId${n + 1}"/>`,
  )
  const targets = sheets.map(
    (_, n) => `<Relationship Id="rId${n + 1}" Target="worksheets/sheet${n + 1}.xml"/>`,
  )
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${targets.join('')}</Relationships>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    ...Object.fromEntries(
      sheets.map(({ rows }, n) => [
        `xl/worksheets/sheet${n + 1}.xml`,
        strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      ]),
    ),
  })
}

const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const cell = (text: string, at: string) =>
  /^\d+(\.\d+)?$/.test(text)
    ? `<c r="${at}"><v>${text}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${inXml(text)}</t></is></c>`
const rowOf = (cells: string[], line: number) =>
  `<row r="${line}">${cells.map((it, n) => (it ? cell(it, `${String.fromCharCode(65 + n)}${line}`) : '')).join('')}</row>`
const rowsOf = (...lines: string[][]) => lines.map((it, n) => rowOf(it, n + 1)).join('')
const oneSheet = (...lines: string[][]) =>
  bookOf({ sheets: [{ name: 'Roster', rows: rowsOf(headings, ...lines) }] })
const planOf = (bytes: Uint8Array) =>
  planRosterImport(readRoster(bytes), buildContext('serbia-moi'))
const reasonOf = (work: () => unknown) => {
  try {
    work()
    return 'none'
  } catch (error) {
    if (error instanceof RosterUnreadable) return error.reason
    throw error
  }
}

describe('a workbook', () => {
  test('is read like the text table of the same cells, dates as days', () => {
    const plan = planOf(oneSheet(person))
    expect(plan.faults).toEqual([])
    expect(plan.additions).toMatchObject([
      { line: 2, familyName: 'Šćepanović', givenName: 'Ђурђа', memberSince: '2020-01-31' },
    ])
    expect([plan.encoding, plan.sheet]).toEqual(['workbook', undefined])
  })

  test('may count its days from 1904, or write them out', () => {
    const since = (is1904: boolean, date: string) =>
      planOf(
        bookOf({
          is1904,
          sheets: [{ name: 'R', rows: rowsOf(headings, person.with(5, date)) }],
        }),
      ).additions[0]?.memberSince
    expect(since(true, '42399')).toBe('2020-01-31')
    expect(since(false, '43861.75')).toBe('2020-01-31')
    expect(since(false, '2020-01-31T00:00:00')).toBe('2020-01-31')
    expect(since(false, '31.01.2020')).toBe('2020-01-31')
  })

  test('points to shared texts, of several parts, without how they are pronounced', () => {
    const strings = `<si><t>Niš</t></si><si><r><t>Šće</t></r><r><t xml:space="preserve">panović</t></r><rPh><t>x</t></rPh></si>`
    const row = `<row r="2"><c r="A2" t="s"><v>1</v></c>${person
      .slice(1)
      .map((it, n) => (n === 3 ? '<c r="E2" t="s"><v>0</v></c>' : cell(it, `${'BCDEFG'[n]}2`)))
      .join('')}</row>`
    const plan = planOf(
      bookOf({ strings, sheets: [{ name: 'R', rows: rowOf(headings, 1) + row }] }),
    )
    expect(plan.additions).toMatchObject([{ familyName: 'Šćepanović', unit: 'Niš' }])
  })

  test('is read on its first sheet that is not hidden, and the plan says so', () => {
    const other = { name: 'Salaries', state: 'hidden', rows: rowsOf(['Salary'], ['1']) }
    const plan = planOf(
      bookOf({ sheets: [other, { name: 'A &amp; B', rows: rowsOf(headings, person) }] }),
    )
    expect([plan.sheet, plan.additions.length]).toEqual(['A & B', 1])
  })

  test('has formulas that count as what they last gave, and are never run', () => {
    const given = rowOf(person, 2).replace('<v>43861</v>', '<f>TODAY()-1</f><v>43861</v>')
    const evil = rowOf(person.with(2, 'other@mup.example').with(4, '=cmd|x'), 3)
    const plan = planOf(
      bookOf({ sheets: [{ name: 'R', rows: rowOf(headings, 1) + given + evil }] }),
    )
    expect(plan.additions).toMatchObject([{ memberSince: '2020-01-31' }])
    expect(plan.faults).toMatchObject([{ line: 3, field: 'unit', code: 'formula' }])
  })

  test('keeps the lines of the sheet, though some are empty', () => {
    const rows = rowOf(headings, 1) + rowOf(person.with(2, 'no mail'), 7)
    expect(planOf(bookOf({ sheets: [{ name: 'R', rows }] })).faults).toMatchObject([{ line: 7 }])
  })
})

describe('what is refused in a sentence', () => {
  const zip = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, it]) => [name, strToU8(it)])))

  test.each([
    ['an archive of something else', zip({ 'word/document.xml': '<x/>' }), 'workbook'],
    ['an archive cut short', oneSheet(person).slice(0, 300), 'workbook'],
    ['no sheet', bookOf({}), 'workbook'],
    [
      'hidden sheets alone',
      bookOf({ sheets: [{ name: 'R', state: 'veryHidden', rows: '' }] }),
      'workbook',
    ],
    ['a sheet that is no XML', bookOf({ sheets: [{ name: 'R', rows: '<row><c' }] }), 'workbook'],
    ['an empty sheet', bookOf({ sheets: [{ name: 'R', rows: '' }] }), 'empty'],
    ['headings alone', bookOf({ sheets: [{ name: 'R', rows: rowsOf(headings) }] }), 'empty'],
    [
      'a cell in the last of 16,384 columns',
      bookOf({
        sheets: [{ name: 'R', rows: `${rowOf(headings, 1)}<row r="2">${cell('x', 'XFD2')}</row>` }],
      }),
      'too-many-columns',
    ],
    [
      'more than 20,000 lines',
      bookOf({
        sheets: [{ name: 'R', rows: rowOf(headings, 1) + rowOf(person, 2).repeat(30_000) }],
      }),
      'too-many-rows',
    ],
  ])('%s', (_, bytes, reason) => {
    expect(reasonOf(() => readRoster(bytes))).toBe(reason)
  })

  test('a bomb, before it is unpacked', () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(90 * 1024 * 1024),
    })
    expect(bomb.length).toBeLessThan(200_000)
    const before = process.memoryUsage().arrayBuffers
    expect(reasonOf(() => screenRoster(bomb))).toBe('too-large')
    expect(reasonOf(() => readRoster(bomb))).toBe('too-large')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024)
  })

  test('a bomb that lies about its size gets no more room than it claimed', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(30 * 1024 * 1024) })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at < bomb.length - 30; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true)
    }
    expect(reasonOf(() => readRoster(bomb))).toBe('workbook')
  })

  test('entities of its own making are not worked out', () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    const rows = rowOf(headings, 1) + rowOf(person.with(4, 'Niš'), 2).replace('Niš', '&b;')
    const book = bookOf({ sheets: [{ name: 'R', rows: rows + laughs }] })
    expect(['none', 'workbook']).toContain(reasonOf(() => planOf(book)))
  })
})
