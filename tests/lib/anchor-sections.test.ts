import { describe, expect, test } from 'vitest'
import { type Anchored, anchorSections } from '~/features/documents/reading/anchor-sections'
import { numberOf } from '~/features/documents/reading/number-of'

/** "## Heading" as a section of level 2; a line without marks stands before the first heading. */
const sectionsOf = (lines: string[]) =>
  lines.map((line) => {
    const [, marks = '', heading = ''] = /^(#*) ?(.*)$/.exec(line) ?? []
    return { level: marks.length, heading: marks ? heading : '', page: null }
  })

function anchored(lines: string[], kin: Partial<Parameters<typeof anchorSections>[1]> = {}) {
  const sections = sectionsOf(lines)
  const anchors = anchorSections(sections, { before: [], original: [], known: [], ...kin })
  return sections.map((it, at) => ({ ...it, anchor: anchors[at] as string }))
}
const anchorsOf = (all: Anchored[]) => all.map(({ anchor }) => anchor)

describe('the number of a heading', () => {
  test.each([
    ['3.2 Shelter', 's-3-2'],
    ['3. Shelter', 's-3'],
    ['3 Shelter', 's-3'],
    ['§ 12.1 Vests', 's-12-1'],
    ['4) Вести', 's-4'],
    ['Recommendation 7', 'r-7'],
    ['RECOMMENDATION No. 7: training', 'r-7'],
    ['Preporuka 7 – obuka', 'r-7'],
    ['Preporuka br. 7', 'r-7'],
    ['Препорука 7', 'r-7'],
    ['Препорака 7', 'r-7'],
    ['Препоръка № 7', 'r-7'],
    ['Rekomandimi 7', 'r-7'],
    ['Recomandarea 7', 'r-7'],
    ['Recomandarea nr. 7.2', 'r-7-2'],
    ['2024 in numbers', null],
    ['12 months later', null],
    ['Shelter 3', null],
    ['Recommendations', null],
    ['Recommendation 7th', null],
    ['', null],
  ])('%s', (heading, anchor) => {
    expect(numberOf(heading)).toBe(anchor)
  })
})

describe('anchors over versions', () => {
  const first = anchored([
    'Preface',
    '# Introduction',
    '## Vests',
    '## Boots',
    '# 2. Training',
    '# Closing',
  ])

  test('are read off the headings, and told apart', () => {
    expect(anchorsOf(first)).toEqual([
      'start',
      't-introduction',
      't-vests',
      't-boots',
      's-2',
      't-closing',
    ])
    expect(anchorsOf(anchored(['# Scope', '# Scope', '# Опсег', '# ***']))).toEqual([
      't-scope',
      't-scope-2',
      't-opseg',
      't-x',
    ])
  })

  const over = (lines: string[]) => anchorsOf(anchored(lines, { before: first, known: first }))

  test('stay where sections are inserted and removed', () => {
    expect(
      over(['Preface', '# Introduction', '## Gloves', '## Vests', '# 2. Training', '# Closing']),
    ).toEqual(['start', 't-introduction', 't-gloves', 't-vests', 's-2', 't-closing'])
  })

  test('stay with a section that is renamed in its place, or written in another script', () => {
    expect(
      over(['Preface', '# Foreword', '## Vests', '## Footwear', '# 2. Practice', '# Closing']),
    ).toEqual(anchorsOf(first))
    const latin = anchored(['# Uvod', '# Zaključak'])
    expect(anchorsOf(anchored(['# Предговор', '# Увод', '# Закључак'], { before: latin }))).toEqual(
      ['t-predgovor', 't-uvod', 't-zakljucak'],
    )
  })

  test('stay with a section that is moved', () => {
    expect(
      over(['Preface', '# Closing', '# Introduction', '## Vests', '## Boots', '# 2. Training']),
    ).toEqual(['start', 't-closing', 't-introduction', 't-vests', 't-boots', 's-2'])
  })

  test('go with the number: who cites 3.2 is led to 3.2', () => {
    const numbered = anchored(['# 3.1 Vests', '# 3.2 Boots'])
    expect(
      anchorsOf(anchored(['# 3.1 Gloves', '# 3.2 Vests', '# 3.3 Boots'], { before: numbered })),
    ).toEqual(['s-3-1', 's-3-2', 's-3-3'])
  })

  test('a number that stands twice leads to the first', () => {
    expect(anchorsOf(anchored(['# 1. Vests', '# Annex', '# 1. Boots']))).toEqual([
      's-1',
      't-annex',
      't-1-boots',
    ])
  })

  test('a retired one comes back with its section, and never with another', () => {
    const known = [{ anchor: 't-boots', heading: 'Boots' }]
    expect(anchorsOf(anchored(['# Boots'], { known }))).toEqual(['t-boots'])
    const other = [{ anchor: 't-boots', heading: 'Shoes for the winter' }]
    expect(anchorsOf(anchored(['# Boots'], { known: other }))).toEqual(['t-boots-2'])
    // Once it meant two things, it is nobody's.
    expect(anchorsOf(anchored(['# Boots'], { known: [...known, ...other] }))).toEqual(['t-boots-2'])
  })

  test('two headings alike stay in their order', () => {
    const before = anchored(['# Serbia', '## Summary', '# Albania', '## Summary'])
    expect(anchorsOf(before)).toEqual(['t-serbia', 't-summary', 't-albania', 't-summary-2'])
    expect(
      anchorsOf(
        anchored(['# Bulgaria', '# Serbia', '## Summary', '# Albania', '## Summary'], {
          before,
          known: before,
        }),
      ),
    ).toEqual(['t-bulgaria', 't-serbia', 't-summary', 't-albania', 't-summary-2'])
  })

  test('pages and what goes on have anchors of their own', () => {
    const piece = (page: number | null, heading = '') => ({ level: 0, heading, page })
    const given = [piece(1), piece(2, 'Vests'), piece(2), piece(null), piece(2), piece(3)]
    expect(anchorSections(given, { before: [], original: [], known: [] })).toEqual([
      ...['p-1', 't-vests', 'p-2', 'p-2.2', 'p-2.3', 'p-3'],
    ])
  })
})

describe('anchors over languages', () => {
  const original = anchored([
    'Preface',
    '# Introduction',
    '## Why',
    '## For whom',
    '# Recommendation 1: vests',
    '# Recommendation 2: boots',
    '# Afterword',
  ])

  test('follow the authoritative text by number, and by order where the levels are alike', () => {
    const translated = anchored(
      [
        'Предговор',
        '# Увод',
        '## Зошто',
        '## За кого',
        '# Препорака 1: елеци',
        '# Препорака 2: чизми',
        '# Поговор',
      ],
      { original, known: original },
    )
    expect(anchorsOf(translated)).toEqual(anchorsOf(original))
  })

  test('go their own way where a translation is of another shape, up to the next number', () => {
    const translated = anchored(
      ['# Uvod', '## Zašto', '# Preporuka 1', '# Preporuka 2', '# Pogovor'],
      {
        original,
        known: original,
      },
    )
    expect(anchorsOf(translated)).toEqual(['t-uvod', 't-zasto', 'r-1', 'r-2', 't-afterword'])
  })

  test('never take an anchor of the authoritative text for something else', () => {
    const why = anchored(['# Zašto', '# Kome'], {
      original: [
        { anchor: 't-kome', level: 1, heading: 'Zagreb' },
        { anchor: 't-x', level: 2, heading: 'Y' },
      ],
    })
    expect(anchorsOf(why)).toEqual(['t-zasto', 't-kome-2'])
  })
})
