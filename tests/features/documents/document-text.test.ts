import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { type MemberViewer, visitor } from '~/features/auth/viewer'
import { listSections } from '~/features/documents/reading/list-sections.server'
import { partsOf } from '~/features/documents/reading/parts-of'
import { readDocument } from '~/features/documents/reading/read-document.server'
import { sectionHref } from '~/features/documents/reading/section-href'
import { withdrawDocument } from '~/features/documents/withdrawing/withdraw-document.server'
import { buildDocument } from '../../factories/documents.ts'
import { buildMember, spaceOf, statusOf } from '../../factories/people.ts'

let desk: MemberViewer
let member: MemberViewer
let space: string
beforeAll(async () => {
  desk = await buildMember({ office: 'coordinator' })
  member = await buildMember()
  space = await spaceOf('serbia-moi')
})

async function text(content: string) {
  const document = await buildDocument(desk, space, { name: 'Smernice.md', content })
  const versionId = document.editions[0]?.versions[0]?.id as string
  await readDocument({ versionId })
  return { id: document.id, versionId }
}
const whole = { part: null, section: null }
const long = Array.from({ length: 30 }, (_, n) => `# Deo ${n + 1}\n\n${'reč '.repeat(1_000)}`).join(
  '\n\n',
)

test('parts hold as much as is shown at once, and each at least one section', () => {
  const sizes = (...all: number[]) => partsOf(all.map((bytes) => ({ bytes })))
  expect(sizes()).toEqual([])
  expect(sizes(10, 20)).toEqual([1, 1])
  expect(sizes(40_000, 1)).toEqual([1, 2])
  expect(sizes(20_000, 20_000, 20_000)).toEqual([1, 1, 2])
  expect(sizes(90_000, 90_000, 5)).toEqual([1, 2, 3])
})

test('the address of a section names it before and behind the #', () => {
  expect(sectionHref('x', 'mk', 'r-7')).toBe('/documents/x?language=mk&section=r-7#r-7')
})

describe('the text of a version', () => {
  test('comes in parts; a section is led to in its own', async () => {
    const { id, versionId } = await text(long)
    const first = await listSections(member, versionId, whole)
    expect(first).toMatchObject({
      ...{ reading: 'read', documentId: id, language: 'en', part: 1, isCut: false },
    })
    expect(first.last).toBeGreaterThan(2)
    expect(first.contents).toHaveLength(30)
    expect(first.contents[0]).toEqual({ anchor: 't-deo-1', level: 1, heading: 'Deo 1' })
    const read: string[] = []
    for (let part = 1; part <= first.last; part++) {
      const { sections } = await listSections(member, versionId, { part, section: null })
      expect(Buffer.byteLength(sections.map(({ html }) => html).join(''))).toBeLessThan(40_001)
      read.push(...sections.map(({ anchor }) => anchor))
    }
    expect(read).toEqual(first.contents.map(({ anchor }) => anchor))
    const led = await listSections(member, versionId, { part: 1, section: 't-deo-30' })
    expect(led.part).toBe(first.last)
    expect(led.sections.some(({ anchor }) => anchor === 't-deo-30')).toBe(true)
    expect((await listSections(member, versionId, { part: 2, section: 'no' })).part).toBe(2)
    const beyond = listSections(member, versionId, { part: first.last + 1, section: null })
    expect(await statusOf(beyond)).toBe(404)
  })

  test('says what became of it', async () => {
    const { versionId } = await text('# A\n\nx')
    for (const reading of ['waiting', 'none', 'defeated'] as const) {
      await db.documentSection.deleteMany({ where: { versionId } })
      await db.documentVersion.update({ where: { id: versionId }, data: { reading } })
      expect(await listSections(member, versionId, whole)).toMatchObject({
        ...{ reading, sections: [], contents: [], part: 1, last: 1, isCut: false },
      })
    }
  })

  test('leaves the smaller headings out of very long contents, and says where a text is cut', async () => {
    const many = Array.from({ length: 2_100 }, (_, n) => `${n % 20 ? '##' : '#'} N ${n}\n\nx`)
    const { versionId } = await text(many.join('\n\n'))
    const list = await listSections(member, versionId, whole)
    expect(list.isCut).toBe(true)
    expect(list.contents).toHaveLength(100)
    expect(list.contents.every(({ level }) => level === 1)).toBe(true)
  }, 60_000)

  test('is there for nobody but the readers of the document', async () => {
    const { id, versionId } = await text('# Readers\n\nx')
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    for (const viewer of [foreign, visitor])
      expect(await statusOf(listSections(viewer, versionId, whole))).toBe(404)
    for (const wrong of [uuidv7(), 'x', ''])
      expect(await statusOf(listSections(member, wrong, whole))).toBe(404)
    await withdrawDocument(desk, id, { reason: 'old' })
    expect(await statusOf(listSections(desk, versionId, whole))).toBe(404)
  })
})
