import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getDocument } from '~/features/documents/get-document.server'
import { describeDocument } from '~/features/documents/library/describe-document.server'
import { FolderRefused } from '~/features/documents/library/folder-fault'
import { getShelf } from '~/features/documents/library/get-shelf.server'
import { listDocuments } from '~/features/documents/library/list-documents.server'
import { listLibraries } from '~/features/documents/library/list-libraries.server'
import { makeFolder } from '~/features/documents/library/make-folder.server'
import { moveFolder } from '~/features/documents/library/move-folder.server'
import { removeFolder } from '~/features/documents/library/remove-folder.server'
import { renameFolder } from '~/features/documents/library/rename-folder.server'
import { FolderSchema, WordsSchema } from '~/features/documents/schema'
import { getVersion } from '~/features/documents/versions/get-version.server'
import { replaceFile } from '~/features/documents/versions/replace-file.server'
import { restoreVersion } from '~/features/documents/versions/restore-version.server'
import { bringBackDocument } from '~/features/documents/withdrawing/bring-back-document.server'
import { listWithdrawn } from '~/features/documents/withdrawing/list-withdrawn.server'
import { withdrawDocument } from '~/features/documents/withdrawing/withdraw-document.server'
import { buildDocument, sendFiles } from '../../factories/documents.ts'
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

const whole = { folderId: null, tag: null, language: null }
const first = { page: 1, locale: 'en' } as const

describe('a library', () => {
  test('is there for who reads its space, and counts only what she reads', async () => {
    await buildDocument(desk, space)
    const mine = await listLibraries(member)
    const own = mine.find(({ spaceId }) => spaceId === space)
    expect(own?.documents).toBe(
      await db.document.count({ where: { spaceId: space, withdrawnAt: null } }),
    )
    expect((await listLibraries(foreign)).some(({ spaceId }) => spaceId === space)).toBe(false)
    expect(await statusOf(getShelf(foreign, space, null))).toBe(404)
  })

  test('takes files from who looks after it; a shared one from each of its members', async () => {
    const refused = await sendFiles(
      member,
      { spaceId: space },
      { name: 'a.txt', content: uuidv7() },
    )
    expect(refused[0]).toMatchObject({ state: 'refused', fault: 'gone' })
    const shared = await buildSharedSpace('serbia-moi', 'albania-asp')
    const present = await viewerOf(member.memberId)
    const [line] = await sendFiles(
      present,
      { spaceId: shared },
      { name: 'b.txt', content: uuidv7() },
    )
    expect(line?.state).toBe('stored')
    const neighbour = await viewerOf(foreign.memberId)
    expect((await getDocument(neighbour, line?.documentId ?? '')).audience).toBe(`space:${shared}`)
    expect(
      await statusOf(getDocument(await buildMember({ in: 'croatia-moi' }), line?.documentId ?? '')),
    ).toBe(404)
  })

  test('shows a page of what lies on a shelf, the last changed first, in her language where there is one', async () => {
    const shared = await buildSharedSpace('serbia-moi')
    const present = await viewerOf(desk.memberId)
    for (let number = 0; number < 27; number++)
      await buildDocument(present, shared, { name: `Paper ${number}.txt` })
    const page = await listDocuments(present, { spaceId: shared, ...whole }, first)
    expect(page.documents).toHaveLength(25)
    expect(page.documents[0]?.title).toBe('Paper 26')
    expect(page.hasNext).toBe(true)
    const rest = await listDocuments(present, { spaceId: shared, ...whole }, { ...first, page: 2 })
    expect(rest.documents.map(({ title }) => title)).toEqual(['Paper 1', 'Paper 0'])
    expect((await listDocuments(foreign, { spaceId: shared, ...whole }, first)).documents).toEqual(
      [],
    )
  })
})

describe('folders', () => {
  test('are made, named, moved within the library and removed when empty, one activity each', async () => {
    const spaceId = await buildSharedSpace('serbia-moi')
    const viewer = await viewerOf(desk.memberId)
    const { folderId: outer } = await leaving(['documents.folder_made'], () =>
      makeFolder(viewer, spaceId, { name: 'Minutes', parent: null }),
    )
    const { folderId: inner } = await makeFolder(viewer, spaceId, { name: '2026', parent: outer })
    const { way, folders } = await getShelf(viewer, spaceId, inner)
    expect([way.map(({ name }) => name), folders]).toEqual([['Minutes', '2026'], []])
    await leaving(['documents.folder_renamed'], () =>
      renameFolder(viewer, outer, { name: 'Zapisnici' }),
    )
    await leaving(['documents.folder_moved'], () => moveFolder(viewer, inner, { parent: null }))
    await buildDocument(viewer, spaceId, { folderId: inner })
    await expect(removeFolder(viewer, inner)).rejects.toMatchObject({ reason: 'not_empty' })
    await leaving(['documents.folder_removed'], () => removeFolder(viewer, outer))
    expect(await statusOf(getShelf(viewer, spaceId, outer))).toBe(404)
  })

  test('of one name do not lie side by side, none in itself, none too deep', async () => {
    const spaceId = await buildSharedSpace('serbia-moi')
    const viewer = await viewerOf(desk.memberId)
    const { folderId } = await makeFolder(viewer, spaceId, { name: 'Plans', parent: null })
    const twice = makeFolder(viewer, spaceId, { name: 'PLANS', parent: null })
    await expect(twice).rejects.toBeInstanceOf(FolderRefused)
    let parent: string = folderId
    for (let depth = 2; depth <= 6; depth++)
      parent = (await makeFolder(viewer, spaceId, { name: `${depth}`, parent })).folderId
    const deeper = makeFolder(viewer, spaceId, { name: '7', parent })
    await expect(deeper).rejects.toMatchObject({ reason: 'too_deep' })
    await expect(moveFolder(viewer, folderId, { parent })).rejects.toMatchObject({
      reason: 'into_itself',
    })
    const { folderId: top } = await makeFolder(viewer, spaceId, { name: 'Top', parent: null })
    await expect(moveFolder(viewer, folderId, { parent: top })).rejects.toMatchObject({
      reason: 'too_deep',
    })
  })

  test('made by fifty at once under one name are one', async () => {
    const spaceId = await buildSharedSpace('serbia-moi')
    const viewer = await viewerOf(desk.memberId)
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, () => makeFolder(viewer, spaceId, { name: 'One', parent: null })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const it of tries)
      if (it.status === 'rejected') expect(it.reason).toBeInstanceOf(FolderRefused)
  })

  test('are nothing to those who do not read the library, and to be arranged by those alone who may add', async () => {
    const { folderId } = await makeFolder(desk, space, { name: `F ${uuidv7()}`, parent: null })
    for (const [viewer, status] of [
      [foreign, 404],
      [member, 403],
    ] as const) {
      expect(await statusOf(renameFolder(viewer, folderId, { name: 'Mine' }))).toBe(status)
      expect(await statusOf(moveFolder(viewer, folderId, { parent: null }))).toBe(status)
      expect(await statusOf(removeFolder(viewer, folderId))).toBe(status)
    }
    const elsewhere = await buildSharedSpace('serbia-moi')
    const { folderId: other } = await makeFolder(await viewerOf(desk.memberId), elsewhere, {
      name: 'Other',
      parent: null,
    })
    expect(
      await statusOf(moveFolder(await viewerOf(desk.memberId), folderId, { parent: other })),
    ).toBe(404)
  })

  test.each([
    ['', 'name_missing'],
    ['   ', 'name_missing'],
    ['x'.repeat(81), 'name_long'],
    ['plans\u202Efdp', 'name_unseen'],
    ['pla\u200Bns', 'name_unseen'],
  ])('are not called %j', async (name, fault) => {
    expect(await errorsOf(FolderSchema, { name, parent: '' })).toEqual({
      name: [`documents:folder.${fault}`],
    })
  })
})

describe('words about a document', () => {
  const words = (version: number, over = {}) => ({
    ...{
      title: 'Minutes',
      about: 'What was decided',
      tags: ['board'],
      language: 'en' as const,
      version,
    },
    ...over,
  })

  test('are kept with one activity; the second of two who write at once is told', async () => {
    const { id, version } = await buildDocument(desk, space)
    const told = await leaving(['documents.document_described'], () =>
      describeDocument(desk, id, words(version)),
    )
    expect(told).toBe('kept')
    const again = await leaving([], () =>
      describeDocument(desk, id, words(version, { title: 'Mine' })),
    )
    expect(again).toBe('overtaken')
    expect((await getDocument(desk, id)).editions[0]?.title).toBe('Minutes')
    expect(await statusOf(describeDocument(member, id, words(version)))).toBe(403)
    expect(await statusOf(describeDocument(foreign, id, words(version)))).toBe(404)
  })

  test('hold nothing that cannot be seen, and no more than fits', async () => {
    const fields = {
      title: 'a\u202Eb',
      about: 'x'.repeat(2_001),
      tags: 'a,b,c,d,e,f,g,h,i',
      language: 'en',
      version: '1',
    }
    expect(await errorsOf(WordsSchema, fields)).toEqual({
      title: ['documents:words.title_unseen'],
      about: ['documents:words.about_long'],
      tags: ['documents:words.tags_fault'],
    })
  })
})

describe('versions', () => {
  test('follow each other under the same address; an earlier one is brought back as the next', async () => {
    const one = await buildDocument(desk, space, { content: `one ${uuidv7()}`, name: 'plan.txt' })
    const edition = one.editions[0]
    const editionId = edition?.id as string
    await leaving(['documents.version_added'], () =>
      sendFiles(
        desk,
        { spaceId: space, editionId },
        { name: 'plan2.txt', content: `two ${uuidv7()}` },
      ),
    )
    await leaving(['documents.version_restored'], () =>
      restoreVersion(desk, one.id, { language: 'en', number: 1, seen: 2 }),
    )
    const versions = await db.documentVersion.findMany({
      where: { editionId },
      orderBy: { number: 'asc' },
    })
    expect(versions.map(({ number, restores, fileId }) => [number, restores, fileId])).toEqual([
      [1, null, edition?.versions[0]?.fileId],
      [2, null, versions[1]?.fileId],
      [3, 1, edition?.versions[0]?.fileId],
    ])
    const late = await leaving([], () =>
      restoreVersion(desk, one.id, { language: 'en', number: 2, seen: 2 }),
    )
    expect(late).toBe(false)
  })

  test('of the very same file are refused, and so is who may not change it', async () => {
    const content = `same ${uuidv7()}`
    const { id, editions } = await buildDocument(desk, space, { content })
    const editionId = editions[0]?.id as string
    const [line] = await sendFiles(desk, { spaceId: space, editionId }, { name: 'x.txt', content })
    expect(line).toMatchObject({ fault: 'unchanged', sameAs: id })
    for (const [viewer, status] of [
      [member, 403],
      [foreign, 404],
    ] as const) {
      expect(
        await statusOf(restoreVersion(viewer, id, { language: 'en', number: 1, seen: 1 })),
      ).toBe(status)
      const file = { editionId, fileId: uuidv7(), name: 'x', note: '' }
      expect(await statusOf(db.$transaction((tx) => replaceFile(tx, viewer, file)))).toBe(status)
    }
    expect(await db.documentVersion.count({ where: { editionId } })).toBe(1)
  })

  test('are handed to the readers of their own document alone', async () => {
    const mine = await buildDocument(desk, space)
    const versionId = mine.editions[0]?.versions[0]?.id as string
    expect((await getVersion(member, { documentId: mine.id, versionId })).id).toBe(versionId)
    expect(await statusOf(getVersion(foreign, { documentId: mine.id, versionId }))).toBe(404)
    // Both are hers to read, and yet the one is not a version of the other.
    const second = await buildDocument(desk, space)
    expect(await statusOf(getVersion(member, { documentId: second.id, versionId }))).toBe(404)
  })
})

describe('a document that is withdrawn', () => {
  test('is gone for everybody, and comes back as it was for whom it was', async () => {
    const { id, editions } = await buildDocument(desk, space)
    const versionId = editions[0]?.versions[0]?.id as string
    expect(await statusOf(withdrawDocument(member, id, { reason: 'no' }))).toBe(403)
    await leaving(['documents.document_withdrawn'], () =>
      withdrawDocument(desk, id, { reason: 'outdated' }),
    )
    for (const viewer of [desk, member]) {
      expect(await statusOf(getDocument(viewer, id))).toBe(404)
      expect(await statusOf(getVersion(viewer, { documentId: id, versionId }))).toBe(404)
    }
    expect(await db.searchEntry.count({ where: { subjectId: editions[0]?.id } })).toBe(0)
    const spaceRow = await db.space.findUniqueOrThrow({ where: { id: space } })
    expect((await listWithdrawn(desk, spaceRow)).find((it) => it.id === id)?.reason).toBe(
      'outdated',
    )
    expect(await listWithdrawn(member, spaceRow)).toEqual([])
    expect(await statusOf(bringBackDocument(member, id))).toBe(403)
    expect(await statusOf(bringBackDocument(foreign, id))).toBe(404)
    await leaving(['documents.document_brought_back'], () => bringBackDocument(desk, id))
    expect((await getDocument(member, id)).id).toBe(id)
    expect(await statusOf(bringBackDocument(desk, id))).toBe(404)
  })
})
