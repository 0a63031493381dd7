import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getDocument } from '~/features/documents/get-document.server'
import { listDocuments } from '~/features/documents/library/list-documents.server'
import { addReference } from '~/features/documents/references/add-reference.server'
import { changeCitation } from '~/features/documents/references/change-citation.server'
import { citationLine } from '~/features/documents/references/citation-line'
import { CitationSchema, ReferenceSchema } from '~/features/documents/references/schema'
import {
  buildMember,
  buildSharedSpace,
  spaceOf,
  statusOf,
  viewerOf,
} from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { errorsOf } from '../../support/forms.ts'

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

const work = () => ({
  ...{ formKey: randomUUID(), folder: null, title: 'A handbook', language: 'en' as const },
  ...{ authors: 'Somebody, A.', publisher: 'A house', year: 2019, tags: ['training'] },
  ...{ address: 'https://handbook.example/', notes: 'See **chapter 2**. <script>x</script>' },
})
const found = async (id: string, word: string) => {
  const rows: unknown[] = await db.$queryRaw`
    SELECT 1 FROM search_entry s JOIN edition e ON e.id = s.subject_id
    WHERE e.document_id = ${id}::uuid AND s.words @@ to_tsquery('simple', ${word})`
  return rows.length > 0
}

describe('a work that lies elsewhere', () => {
  test('lies in the library as a file does, and is found by who wrote it and by our notes', async () => {
    const shared = await buildSharedSpace('serbia-moi', 'albania-asp')
    const viewer = await viewerOf(desk.memberId)
    const { documentId } = await leaving(['documents.reference_added'], () =>
      addReference(viewer, shared, work()),
    )
    const document = await getDocument(await viewerOf(foreign.memberId), documentId)
    expect(document).toMatchObject({ kind: 'reference', audience: `space:${shared}` })
    expect(document.citation?.notesHtml).toContain('<strong>chapter 2</strong>')
    expect(document.citation?.notesHtml).not.toContain('<script')
    const shelf = { spaceId: shared, folderId: null, tag: 'training', language: null }
    const { documents } = await listDocuments(viewer, shelf, { page: 1, locale: 'mk' })
    expect(documents).toMatchObject([{ id: documentId, title: 'A handbook', kind: 'reference' }])
    for (const word of ['somebody', 'house', 'chapter', 'training', 'handbook'])
      expect(await found(documentId, word), word).toBe(true)
  })

  test('is added once, however often the form is sent', async () => {
    const form = work()
    const all = await leaving(['documents.reference_added'], () =>
      Promise.all(Array.from({ length: 20 }, () => addReference(desk, space, form))),
    )
    expect(new Set(all.map(({ documentId }) => documentId))).toEqual(new Set([form.formKey]))
    const other = await buildMember({ office: 'deputy-coordinator' })
    expect(await statusOf(addReference(other, space, form))).toBe(404)
  })

  test('is added and changed by who may; a change that nobody saw is not written over', async () => {
    expect(await statusOf(addReference(member, space, work()))).toBe(403)
    expect(await statusOf(addReference(foreign, space, work()))).toBe(404)
    const { documentId } = await addReference(desk, space, work())
    const cited = { authors: 'Else, B.', publisher: '', year: null, address: null, notes: 'New.' }
    const change = { ...cited, version: 1 }
    expect(await statusOf(changeCitation(member, documentId, change))).toBe(403)
    expect(await statusOf(changeCitation(foreign, documentId, change))).toBe(404)
    const kept = await leaving(['documents.reference_changed'], () =>
      changeCitation(desk, documentId, change),
    )
    expect(kept).toBe('kept')
    expect(await leaving([], () => changeCitation(desk, documentId, change))).toBe('overtaken')
    expect((await getDocument(member, documentId)).citation).toMatchObject(cited)
    expect([await found(documentId, 'else'), await found(documentId, 'somebody')]).toEqual([
      true,
      false,
    ])
  })
})

describe('what is typed of it', () => {
  const filled = { authors: 'A', version: '1' }
  test.each([
    ['authors', ' '],
    ['year', '19'],
    ['year', '3019'],
    ['address', 'http://open.example/'],
    ['address', 'javascript:alert(1)'],
    ['address', 'https://name:word@host.example/'],
    ['address', 'handbook'],
    ['publisher', 'x'.repeat(201)],
    ['notes', 'x'.repeat(10_001)],
  ])('%s: %j is refused at its field', async (field, value) => {
    expect(Object.keys(await errorsOf(CitationSchema, { ...filled, [field]: value }))).toEqual([
      field,
    ])
  })

  test('needs an author and a title, and nothing else', async () => {
    expect(await errorsOf(CitationSchema, filled)).toEqual({})
    const bare = { formKey: randomUUID(), language: 'en' }
    expect(Object.keys(await errorsOf(ReferenceSchema, bare)).sort()).toEqual(['authors', 'title'])
  })
})

test('it is cited in a line', () => {
  const whole = { title: 'A handbook', authors: 'Somebody, A.', publisher: 'A house', year: 2019 }
  expect(citationLine({ ...whole, address: 'https://x.example/' })).toBe(
    'Somebody, A. (2019). A handbook. A house. https://x.example/',
  )
  const bare = { ...whole, publisher: '', year: null, address: null }
  expect(citationLine({ ...bare, title: 'Why?' })).toBe('Somebody, A. Why?')
})
