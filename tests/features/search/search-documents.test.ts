import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { installation, type MemberViewer, type Viewer, visitor } from '~/features/auth/viewer'
import { describeDocument } from '~/features/documents/library/describe-document.server'
import { placeDocument } from '~/features/documents/placing/place-document.server'
import { readDocument } from '~/features/documents/reading/read-document.server'
import { bringBackDocument } from '~/features/documents/withdrawing/bring-back-document.server'
import { withdrawDocument } from '~/features/documents/withdrawing/withdraw-document.server'
import { endMembership } from '~/features/memberships/end-membership.server'
import { searchDocuments } from '~/features/search/search-documents.server'
import type { Locale } from '~/lib/locales'
import { buildDocument, sendFiles } from '../../factories/documents.ts'
import { buildMember, spaceOf, viewerOf } from '../../factories/people.ts'
import { runJobs } from '../../support/jobs.ts'
import { pdfOf, xlsxOf } from '../../support/made-files.ts'

let desk: MemberViewer
let member: MemberViewer
let foreign: MemberViewer
let space: string

beforeAll(async () => {
  desk = await buildMember({ office: 'coordinator' })
  member = await buildMember()
  foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
  space = await spaceOf('serbia-moi')
})

async function file(name: string, content: string | Uint8Array, language = 'sr-Latn') {
  const document = await buildDocument(desk, space, { name, content, language })
  const versionId = document.editions[0]?.versions[0]?.id as string
  await readDocument({ versionId })
  return { ...document, edition: document.editions[0] as { id: string }, versionId }
}
const found = async (viewer: Viewer, query: string, locale: Locale = 'en', page = 1) =>
  (await searchDocuments(viewer, query, { page, locale })).documents
const ids = async (viewer: Viewer, query: string) =>
  (await found(viewer, query)).map(({ id }) => id)
const marked = ({ passage }: { passage: Array<{ text: string; isMatch: boolean }> }) =>
  passage.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')

describe('searching inside files', () => {
  test('names the document, the section and the passage, in any script', async () => {
    const { id } = await file(
      'Smernice.md',
      'Uvod\n\n# 3.1 Oprema\n\nZaštitni prsluci se biraju po meri.',
    )
    for (const query of ['prsluci', 'ПРСЛУЦИ', 'zastitni prslu', 'заштитни прслуци']) {
      const [first, ...rest] = await found(member, query)
      expect(rest).toEqual([])
      expect(first).toMatchObject({
        ...{ id, title: 'Smernice', language: 'sr-Latn' },
        section: { anchor: 's-3-1', heading: '3.1 Oprema', page: null },
        space: { id: space },
      })
    }
    const [first] = await found(member, 'prsluci')
    expect(first && marked(first)).toBe('Zaštitni [prsluci] se biraju po meri.')
  })

  test('looks into tables and pages, and says which page', async () => {
    const table = await file(
      'Popis.xlsx',
      xlsxOf([{ name: 'List', rows: [['Kormilarka', 'Žana']] }]),
    )
    const pages = await file(
      'Zapisnik.pdf',
      await pdfOf([['prva'], ['Kormilarka je rekla'], ['tri']]),
    )
    expect((await ids(member, 'kormilarka')).sort()).toEqual([table.id, pages.id].sort())
    const [page] = (await found(member, 'kormilarka')).filter(({ id }) => id === pages.id)
    expect(page?.section).toEqual({ anchor: 'p-2', heading: '', page: 2 })
  })

  test('a document comes once, by its title before what stands in it, the last changed first', async () => {
    const inside = await file('Jedno.md', '# A\n\njastrebica\n\n# B\n\njastrebica')
    const later = await file('Drugo.md', '# A\n\njastrebica')
    const titled = await file('Jastrebica.md', 'bez te reči')
    await db.document.update({ where: { id: later.id }, data: { changedAt: new Date() } })
    expect(await ids(member, 'jastrebica')).toEqual([titled.id, later.id, inside.id])
    const [first, , last] = await found(member, 'jastrebica')
    expect(first?.section).toBeNull()
    expect(last?.section?.anchor).toBe('t-a')
  })

  test('is found by its tags and the words about it', async () => {
    const { id, version } = await file('Plan.md', 'x')
    const now = await db.document.findUniqueOrThrow({ where: { id } })
    expect(version).toBeLessThanOrEqual(now.version)
    await describeDocument(desk, id, {
      ...{ title: 'Plan', about: 'O vidricama na reci', tags: ['čigra'], language: 'sr-Latn' },
      version: now.version,
    })
    const [byWords] = await found(member, 'vidricama')
    expect(byWords && [byWords.id, marked(byWords)]).toEqual([id, 'O [vidricama] na reci'])
    expect(await ids(member, 'cigra')).toEqual([id])
  })

  test('the reader gets her language, else the authoritative one', async () => {
    const document = await file('Guidelines.md', '# Recommendation 1\n\nlabud eagle', 'en')
    const edition = await db.edition.create({
      data: { documentId: document.id, language: 'mk', title: 'Насоки', follows: 1 },
    })
    const to = { spaceId: space, editionId: edition.id, language: 'mk' }
    await sendFiles(desk, to, { name: 'Насоки.md', content: '# Препорака 1\n\nЛабуд' })
    await runJobs()
    expect(await found(member, 'labud', 'mk')).toMatchObject([
      { id: document.id, language: 'mk', title: 'Насоки', section: { anchor: 'r-1' } },
    ])
    expect(await found(member, 'labud', 'sq')).toMatchObject([
      { id: document.id, language: 'en', title: 'Guidelines', section: { anchor: 'r-1' } },
    ])
  })

  test('only what stands there now is found, not what stood there before', async () => {
    const document = await file('Odluka.md', '# A\n\ngalebica')
    expect(await ids(member, 'galebica')).toEqual([document.id])
    const to = { spaceId: space, editionId: document.edition.id }
    await sendFiles(desk, to, { name: 'Odluka.md', content: '# A\n\nroda' })
    // Before it is read, neither of the two is.
    expect([await ids(member, 'galebica'), await ids(member, 'roda')]).toEqual([[], []])
    await runJobs()
    expect([await ids(member, 'galebica'), await ids(member, 'roda')]).toEqual([[], [document.id]])
  })

  test('comes twenty a page, none twice; what is no word finds nothing', async () => {
    for (let n = 0; n < 22; n++) await buildDocument(desk, space, { name: `Pingvin ${n}.md` })
    const pages = [1, 2].map((page) => searchDocuments(member, 'pingvin', { page, locale: 'en' }))
    const [one, two] = await Promise.all(pages)
    expect([one?.documents.length, one?.hasNext, two?.documents.length, two?.hasNext]).toEqual([
      20,
      true,
      2,
      false,
    ])
    const all = [...(one?.documents ?? []), ...(two?.documents ?? [])].map(({ id }) => id)
    expect(new Set(all).size).toBe(22)
    for (const query of ['', "a' | 'b", '!&|():*<->', '\0', '%']) {
      const few = await found(member, query)
      expect(
        few.filter(({ title }) => title.startsWith('Pingvin')),
        query,
      ).toEqual([])
    }
  })
})

describe('what is found is what may be read', () => {
  test('nothing of another chapter, nothing for a visitor, nothing once a right has ended', async () => {
    const { id } = await file('Poverljivo.md', '# A\n\nsokolica')
    const leaver = await buildMember()
    expect(await ids(leaver, 'sokolica')).toEqual([id])
    for (const viewer of [foreign, visitor, installation])
      for (const query of ['sokolica', 'poverljivo']) expect(await ids(viewer, query)).toEqual([])
    const { id: membership } = await db.membership.findFirstOrThrow({
      where: { memberId: leaver.memberId },
    })
    await endMembership(installation, membership)
    expect(await ids(await viewerOf(leaver.memberId), 'sokolica')).toEqual([])
  })

  test('a document that is kept for fewer readers is lost by the others in the same moment', async () => {
    const { id } = await file('Uže.md', '# A\n\nčavka')
    expect(await ids(member, 'čavka')).toEqual([id])
    const place = { space, folder: null, readers: 'coordinators' as const, confirmed: undefined }
    expect(await placeDocument(desk, id, place)).toEqual({ state: 'placed' })
    expect([await ids(member, 'čavka'), await ids(desk, 'čavka')]).toEqual([[], [id]])
  })

  test('a withdrawn one is found by nobody, until it is brought back', async () => {
    const { id } = await file('Povučeno.md', '# A\n\nčaplja')
    await withdrawDocument(desk, id, { reason: 'old' })
    expect(await ids(desk, 'čaplja')).toEqual([])
    // Even where an entry were left over.
    const { editions } = await db.document.findUniqueOrThrow({
      where: { id },
      include: { editions: { include: { versions: { include: { sections: true } } } } },
    })
    const section = editions[0]?.versions[0]?.sections[0]?.id
    await db.$executeRaw`INSERT INTO search_entry (subject_type, subject_id, audience, language, words)
      VALUES ('section', ${section}::uuid, 'chapter:serbia-moi', 'en', to_tsvector('simple', 'čaplja caplja'))`
    expect(await ids(desk, 'čaplja')).toEqual([])
    await db.$executeRaw`DELETE FROM search_entry WHERE subject_id = ${section}::uuid`
    await bringBackDocument(desk, id)
    await runJobs()
    expect(await ids(desk, 'čaplja')).toEqual([id])
  })

  test('an entry under another audience than its document is found by nobody', async () => {
    const { id, edition } = await file('Zalutalo.md', '# A\n\nsvraka')
    await db.$executeRaw`UPDATE search_entry SET audience = 'network' WHERE subject_id = ${edition.id}::uuid
      OR subject_id IN (SELECT s.id FROM document_section s JOIN document_version v ON v.id = s.version_id WHERE v.edition_id = ${edition.id}::uuid)`
    for (const viewer of [desk, foreign])
      for (const query of ['svraka', 'zalutalo']) expect(await ids(viewer, query), id).toEqual([])
  })
})
