import { describe, expect, test } from 'vitest'
import { headingFault, isBlank } from '~/features/positions/drafting/heading-fault'
import {
  BeginPositionSchema,
  WriteSectionSchema,
  WriteTitleSchema,
} from '~/features/positions/drafting/schema'

describe('a heading', () => {
  test.each([
    'Equipment that fits',
    'Опрема по мери',
    'Ставот на WPON',
    'Ставови WPON-а',
    'Çështje të grave – ș, ț, đ',
    'e\u0301tude',
    'Мерки за 2027 (EU)',
    '«Ναι» and да',
  ])('is taken as it is: %s', (heading) => expect(headingFault(heading)).toBeNull())

  test.each([
    ['Equip\u202Ement', 6, 'Equip'],
    ['\u200FTitle', 1, ''],
    ['Опрема\u200B по мери', 7, 'Опрема'],
    ['A\u00ADB', 2, 'A'],
    ['A\tB', 2, 'A'],
    ['A\u3164B', 2, 'A'],
    ['A\uFEFFB', 2, 'A'],
    ['👮 A\u2067B', 4, '👮 A'],
  ])('is refused for a sign that nobody sees, and where: %j', (heading, at, before) => {
    expect(headingFault(heading)).toEqual({ kind: 'hidden', at, before })
  })

  test.each([
    ['Pоlice first', 'Pоlice', 'о'],
    ['Сaвет', 'Сaвет', 'a'],
    ['Νight', 'Νight', 'Ν'],
  ])('is refused for a word of two alphabets: %s', (heading, word, letters) => {
    expect(headingFault(heading)).toEqual({ kind: 'mixed', word, letters })
  })
})

describe('the forms', () => {
  const errorsOf = (schema: { safeParse: (it: unknown) => unknown }, it: object) => {
    const { error } = schema.safeParse(it) as { error?: { issues: Array<{ message: string }> } }
    return error?.issues.map(({ message }) => message) ?? []
  }
  const begun = (heading: string) => ({
    ...{ formKey: '0198c2c4-1111-7000-8000-000000000000', heading, language: 'en' },
  })
  const written = (body: string) => ({ heading: 'A', body, version: '1' })

  test.each([
    ['   ', 'positions:heading.missing'],
    ['\u200B \u00A0\u2060', 'positions:heading.missing'],
    ['x'.repeat(201), 'positions:heading.long'],
    ['A\u202EB', 'positions:heading.hidden'],
    ['Pоlice', 'positions:heading.mixed'],
  ])('say what is wrong with a heading: %j', (heading, message) =>
    expect(errorsOf(BeginPositionSchema, begun(heading))).toEqual([message]),
  )

  test('take a heading without the spaces around it, and letters in one way of writing', () => {
    const { heading } = BeginPositionSchema.parse(begun('  e\u0301tude '))
    expect(heading).toBe('étude')
  })

  test('ask for words in a section, and for none under a title', () => {
    for (const body of ['', ' \n\t', '\u200B\u200B'])
      expect(errorsOf(WriteSectionSchema, written(body))).toEqual(['positions:body.missing'])
    expect(WriteTitleSchema.parse(written(' \n')).body).toBe('')
    expect(errorsOf(WriteSectionSchema, written('x'.repeat(100_001)))).toEqual([
      'positions:body.long',
    ])
    expect(errorsOf(WriteTitleSchema, written('x'.repeat(100_001)))).toEqual([
      'positions:body.long',
    ])
    expect(WriteSectionSchema.parse(written('ж'.repeat(100_000))).body).toHaveLength(100_000)
  })

  test('take the ends of lines in one way, as every browser sends them', () => {
    expect(WriteSectionSchema.parse(written('a\r\nb\rc')).body).toBe('a\nb\nc')
  })

  test('know a text of nothing', () => {
    expect([isBlank(' \u200B\n'), isBlank(' . ')]).toEqual([true, false])
  })
})
