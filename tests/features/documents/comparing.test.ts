import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import {
  type Compared,
  compareSections,
  mostOfAll,
  mostOfSection,
  type Side,
} from '~/features/documents/comparing/compare-sections.server'
import { readComparison } from '~/features/documents/comparing/read-comparison.server'
import { buildDocument, sendFiles } from '../../factories/documents.ts'
import { buildMember, spaceOf, statusOf } from '../../factories/people.ts'

const section = (anchor: string, words: string): Compared => ({ anchor, heading: anchor, words })
const told = (side: Side | null) =>
  side?.pieces.map((it) => (it.change === 'gap' ? '…' : `${it.change}:${it.text}`)) ?? null

describe('two texts beside each other', () => {
  test('are aligned by their anchors, with the words that came and went on their own side', () => {
    const rows = compareSections(
      [section('a', 'Same.'), section('gone', 'Old.'), section('b', 'One vest fits.')],
      [section('new', 'Fresh.'), section('a', 'Same.'), section('b', 'One coat fits.')],
      { byWord: true },
    )
    expect(rows.map(({ anchor, state }) => [anchor, state])).toEqual([
      ['new', 'differs'],
      ['a', 'same'],
      ['gone', 'differs'],
      ['b', 'differs'],
    ])
    expect(rows.map(({ before, after }) => [told(before), told(after)])).toEqual([
      [null, ['added:Fresh.']],
      [[], []],
      [['removed:Old.'], null],
      [
        ['same:One ', 'removed:vest', 'same: fits.\n'],
        ['same:One ', 'added:coat', 'same: fits.\n'],
      ],
    ])
  })

  test('in two languages are shown whole, without marks', () => {
    const [row] = compareSections([section('r-1', 'Two go.')], [section('r-1', 'Иду две.')], {
      byWord: false,
    })
    expect([told(row?.before ?? null), told(row?.after ?? null)]).toEqual([
      ['same:Two go.'],
      ['same:Иду две.'],
    ])
  })

  test('are compared as far as it takes no longer than a page may', () => {
    const long = 'x'.repeat(mostOfSection)
    const part = 'y '.repeat(mostOfSection / 4 - 1)
    const many = Array.from({ length: mostOfAll / (mostOfSection / 2) + 3 }, (_, n) => `s${n}`)
    const before = [section('long', 'a'), ...many.map((it) => section(it, 'z'))]
    const after = [section('long', long), ...many.map((it) => section(it, part))]
    const states = compareSections(before, after, { byWord: true }).map(({ state }) => state)
    expect(states[0]).toBe('long')
    expect(states[1]).toBe('differs')
    expect(states.at(-1)).toBe('long')
  })
})

describe('a comparison', () => {
  let desk: MemberViewer
  let documentId: string
  const language = 'en'
  const none = { from: null, to: null, with: null }

  beforeAll(async () => {
    desk = await buildMember({ office: 'coordinator' })
    const space = await spaceOf('serbia-moi')
    const { id, editions } = await buildDocument(desk, space)
    documentId = id
    const editionId = editions[0]?.id as string
    for (const content of ['second words', 'third words'])
      await sendFiles(desk, { spaceId: space, editionId }, { name: 'a.txt', content })
    const versions = await db.documentVersion.findMany({
      where: { editionId, number: { lte: 2 } },
      orderBy: { number: 'asc' },
    })
    const common = { ordinal: 0, anchor: 'r-1', level: 1, heading: 'One', html: '' }
    for (const { id: versionId, number } of versions)
      await db.documentSection.create({ data: { versionId, ...common, words: `Words ${number}` } })
  })

  test('is of the versions that are asked for, and says where there is no text', async () => {
    const { rows, before } = await readComparison(desk, {
      ...{ documentId, language, ...none, to: 2 },
    })
    expect(before).toEqual({ language, number: 1 })
    expect(told(rows?.[0]?.before ?? null)).toEqual(['same:Words ', 'removed:1', 'same:\n'])
    expect((await readComparison(desk, { documentId, language, ...none })).rows).toBeNull()
  })

  test('is for who reads the document, and of what is there', async () => {
    const member = await buildMember()
    const foreign = await buildMember({ in: 'albania-asp' })
    const asked = { documentId, language, ...none }
    expect((await readComparison(member, asked)).id).toBe(documentId)
    expect(await statusOf(readComparison(foreign, asked))).toBe(404)
    expect(await statusOf(readComparison(member, { ...asked, to: 9 }))).toBe(404)
    expect(await statusOf(readComparison(member, { ...asked, to: 1 }))).toBe(404)
    expect(await statusOf(readComparison(member, { ...asked, with: 'ro' }))).toBe(404)
    expect(await statusOf(readComparison(member, { ...asked, language: 'ro' }))).toBe(404)
  })
})
