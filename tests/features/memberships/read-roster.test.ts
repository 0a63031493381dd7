import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RosterUnreadable, readRoster } from '~/features/memberships/read-roster'
import { encodeText, rosterBytes, rosters } from './roster-world'

const ENCODINGS = { 'utf-8': 'utf-8', 'utf-8-sig': 'utf-8-bom', cp1250: 'windows-1250' } as const
const ALL_FIELDS = [
  'familyName',
  'givenName',
  'email',
  'rank',
  'unit',
  'association',
  'memberSince',
  'languages',
]
const HEADINGS = 'Surname;First name;E-mail;Rank;Unit;Association;Member since;Languages'
const ROW = 'Petrović;Ana;ana@x.example;agent;Unit;;01.02.2020;English'

function read(text: string, encoding = 'utf-8') {
  const bytes = encodeText(text, encoding)
  if (!bytes) throw new Error(`${encoding} lacks a letter of this text`)
  return readRoster(bytes)
}

function reasonOf(bytes: Uint8Array) {
  try {
    readRoster(bytes)
  } catch (error) {
    if (error instanceof RosterUnreadable) return error.reason
    throw error
  }
  return 'readable'
}

describe.each(rosters)('$file', ({ file, encoding, delimiter, rows }) => {
  const table = readRoster(rosterBytes(file))

  test('encoding and delimiter are found', () => {
    expect(table).toMatchObject({ encoding: ENCODINGS[encoding], delimiter })
  })

  test('every column is found by its heading', () => {
    expect(table.columns.map(({ field }) => field)).toEqual(ALL_FIELDS)
    expect(table.unknownHeadings).toEqual([])
  })

  test('every row is found, on its own line', () => {
    expect(table.rows).toHaveLength(rows)
    expect(table.rows.map(({ line }) => line)).toEqual(table.rows.map((_, index) => index + 2))
  })
})

describe('encodings', () => {
  test.each([
    ['windows-1250', 'Đurđević', 'Ćosić', 'MUP Šid', 'čšžćđ ČŠŽĆĐ'],
    ['windows-1250', 'Müller', 'Jürgen', 'MUP Brčko', 'deutsch'],
    ['windows-1250', 'Đurđević', 'Ćosić', 'MUP ©', 'čšžćđ'],
    ['windows-1251', 'Ђурђевић', 'Ћосић', 'Ниш', 'српски'],
    ['windows-1251', 'Ѓорѓиевска', 'Ќерима', 'СВР Скопје', 'македонски'],
    ['windows-1251', 'Георгиева', 'Цветелина', 'Районно управление Пловдив', 'български'],
    ['utf-16le', 'Ђурђевић', 'Ћосић', 'Ниш', 'српски'],
    ['utf-16be', 'Ștefănescu', 'Măriuța', 'IP Bălți', 'română'],
    ['utf-8-bom', 'Përmeti', 'Ëngjëllushe', 'Tiranë', 'shqip'],
  ])('%s is read as it was written (%s)', (encoding, familyName, givenName, unit, languages) => {
    const row = `${familyName};${givenName};a@x.example;agent;${unit};;01.02.2020;${languages}`
    const table = read(`${HEADINGS}\n${row}`, encoding)

    expect(table.encoding).toBe(encoding)
    expect(table.rows[0]?.cells).toMatchObject({ familyName, givenName, unit, languages })
  })

  test('windows-1252 keeps its accents', () => {
    const table = read(
      `${HEADINGS}\nÇela;Ëngjëllushe;a@x.example;agent;DVP;;01.02.2020;français`,
      'windows-1252',
    )
    expect(table.rows[0]?.cells).toMatchObject({ familyName: 'Çela', languages: 'français' })
  })

  test('Romanian in windows-1250 gets its letters with comma below', () => {
    const table = read(
      `${HEADINGS}\nŞtirbu;Măriuţa;a@x.example;agent;Bălţi;;01.02.2020;`,
      'windows-1250',
    )
    expect(table.rows[0]?.cells).toMatchObject({ familyName: 'Știrbu', givenName: 'Măriuța' })
  })

  test('UTF-8 with one broken letter is refused, not guessed at', () => {
    const bytes = new TextEncoder().encode(`${HEADINGS}\nĐurđević;Živana;ž@x.example;čin;Niš;;;`)
    expect(reasonOf(bytes.filter((byte) => byte !== 0xbd))).toBe('damaged-text')
  })
})

describe('columns', () => {
  test.each([
    'Surname,Given name,E-mail,Rank,Unit,Association,Member since,Languages',
    'Prezime,Ime,E-pošta,Čin,Organizaciona jedinica,Udruženje,Članica od,Jezici',
    'Презиме,Име,Е-пошта,Чин,Организациона јединица,Удружење,Чланица од,Језици',
    'Prezime,Ime,E-pošta,Zvanje,Ustrojstvena jedinica,Udruga,Članica od,Jezici',
    'Презиме,Име,Е-пошта,Звање,Единица,Здружение,Членка од,Јазици',
    'Фамилия,Име,Имейл,Звание,Структурно звено,Сдружение,Членка от,Езици',
    'Mbiemri,Emri,Email,Grada,Njësia,Shoqata,Anëtare nga,Gjuhët',
    'Nume,Prenume,E-mail,Grad,Subdiviziune,Asociație,Membră din,Limbi',
    ' SURNAME ,first  NAME,e-mail *,RANK:,unit,association,Member Since (date),languages',
    'prezime,ime,e posta,cin,organizaciona jedinica,udruzenje,clanica od,jezici',
  ])('are known by %s', (headings) => {
    const { columns } = read(`${headings}\n${ROW.replaceAll(';', ',')}`)
    expect(columns.map(({ field }) => field)).toEqual(ALL_FIELDS)
  })

  test('that are not known are listed and not imported', () => {
    const table = read(`Salary;${HEADINGS};Phone\n100;${ROW};+389`)
    expect(table.unknownHeadings).toEqual(['Phone', 'Salary'])
    expect(Object.keys(table.rows[0]?.cells ?? {})).toEqual(ALL_FIELDS)
  })

  test('a town is not a rank where there is a rank', () => {
    const table = read('Prezime;Ime;E-mail;Čin;Grad;Jedinica;Članica od\nA;B;c;d;Niš;f;g')
    expect(table.rows[0]?.cells.rank).toBe('d')
    expect(table.unknownHeadings).toEqual(['Grad'])
  })

  test('association and languages may be left out', () => {
    const table = read('Surname;First name;E-mail;Rank;Unit;Member since\na;b;c;d;e;f')
    expect(table.columns).toHaveLength(6)
  })
})

describe('lines', () => {
  test('a cell that spans lines does not shift the lines after it', () => {
    const note = '"a note\r\nof three\r\nlines"'
    const table = read(`Note;${HEADINGS}\r\n${note};${ROW}\r\n\r\nx;${ROW}\r\n`)
    expect(table.rows.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [2, 4],
      [6, 6],
    ])
  })

  test('rows without any text are passed over', () => {
    const table = read(`${HEADINGS}\n;;;;;;;\n${ROW}\n  ; ;;;;;;\n`)
    expect(table.rows.map(({ line }) => line)).toEqual([3])
  })

  test('rows with too few or too many cells stay, with their count', () => {
    const table = read(`${HEADINGS}\n${ROW};more\na;b`)
    expect(table.rows.map(({ cellCount }) => cellCount)).toEqual([9, 2])
    expect(table.columnCount).toBe(8)
  })

  test('a quotation mark inside a cell is only a character', () => {
    const table = read(`${HEADINGS}\n${ROW.replace('Unit', 'PU "Niš"')}`)
    expect(table.rows[0]?.cells.unit).toBe('PU "Niš"')
  })

  test('old Macintosh line ends are line ends', () => {
    expect(read(`${HEADINGS}\r${ROW}\r${ROW}`).rows).toHaveLength(2)
  })
})

describe('a file that is no roster', () => {
  const ascii = (text: string) => new TextEncoder().encode(text)

  test.each([
    ['empty', ascii('')],
    ['empty', ascii(' \r\n\r\n')],
    ['empty', ascii(HEADINGS)],
    ['workbook', ascii('PK\u0003\u0004 and so on')],
    ['workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['pdf', ascii('%PDF-1.7')],
    ['not-text', ascii(`${HEADINGS}\n${ROW}\0`)],
    ['damaged-text', Uint8Array.of(0xff, 0xfe, 0x41)],
    ['unknown-encoding', Uint8Array.of(0x81, 0x8d, 0x98, 0xad)],
    ['no-headings', ascii('what;ever\n1;2')],
    ['missing-column', ascii('Surname;First name\nA;B')],
    ['duplicate-column', ascii(`${HEADINGS};Mail\n${ROW};b@x.example`)],
    ['broken-quotes', ascii(`${HEADINGS}\n"${ROW}\n${ROW}`)],
    ['too-many-rows', ascii(HEADINGS + `\n${ROW}`.repeat(20_001))],
    ['too-large', new Uint8Array(10 * 1024 * 1024 + 1)],
  ])('is refused as %s', (reason, bytes) => {
    expect(reasonOf(bytes)).toBe(reason)
  })

  test('the largest number of rows is still read', () => {
    expect(reasonOf(ascii(HEADINGS + `\n${ROW}`.repeat(20_000)))).toBe('readable')
  })

  test('a missing column is named in the message', () => {
    expect(() => read('Surname;First name;E-mail;Rank;Unit\na;b;c;d;e')).toThrow('"member since"')
  })

  test('whatever the bytes, nothing but RosterUnreadable is thrown', () => {
    const anyBytes = fc.uint8Array({ maxLength: 400 })
    const anyRows = fc.uint8Array({ maxLength: 200 }).map((bytes) => {
      return Uint8Array.from([...ascii(`${HEADINGS}\n`), ...bytes])
    })
    const anyText = fc.string({ unit: fc.constantFrom(...'";,\t\r\n|=ašЂ ') }).map((text) => {
      return ascii(`${HEADINGS}\n${text}`)
    })
    fc.assert(fc.property(fc.oneof(anyBytes, anyRows, anyText), (bytes) => void reasonOf(bytes)))
  })
})
