import { writeFile } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { personaEmail } from '~/features/auth/personas'
import type { MemberViewer } from '~/features/auth/viewer'
import { beginUpload } from '~/features/documents/arrival/begin-upload.server'
import { storeArrived } from '~/features/documents/arrival/store-arrived.server'
import { askForTranslation } from '~/features/documents/editions/ask-for-translation.server'
import { beginEdition } from '~/features/documents/editions/begin-edition.server'
import { describeDocument } from '~/features/documents/library/describe-document.server'
import { makeFolder } from '~/features/documents/library/make-folder.server'
import { readVersion } from '~/features/documents/reading/read-version.server'
import { addReference } from '~/features/documents/references/add-reference.server'
import { ReferenceSchema } from '~/features/documents/references/schema'
import { arrivingPath } from '~/files/file-homes.server'
import { guidelines, staleGuidelines } from './documents/guidelines.ts'
import { boardPapers, references, shelves } from './documents/papers.ts'
import { translations } from './documents/translations.ts'
import type { DemoDocument, DemoText } from './documents/types.ts'
import { viewerAt, viewerOf } from './viewers.ts'

const day = 86_400_000

type Shelf = { spaceId: string; folderId: string | null }
type Sent = Pick<DemoText, 'language' | 'name' | 'content'> & { note?: string }

/** Libraries as they are filled: guidelines in six languages, minutes, a table, and works of others. */
export async function seedDocuments(start: number, moveTo: (time: number) => void): Promise<void> {
  const chair = await viewerAt(personaEmail('chair'))
  const network = { spaceId: await spaceOf({ kind: 'network' }), folderId: null }
  moveTo(start - 90 * day)
  const guide = await add(chair, network, { ...guidelines, tags: [...guidelines.tags] })
  await translate(chair, guide, network, staleGuidelines)
  moveTo(start - 40 * day)
  await replace(chair, guide, network, { ...guidelines, ...guidelines.next })
  moveTo(start - 30 * day)
  for (const text of translations) await translate(chair, guide, network, text)
  await fillShelves(start, moveTo)
  moveTo(start - 20 * day)
  await cite(chair, network.spaceId)
  const board = { spaceId: await spaceOf({ kind: 'board' }), folderId: null }
  for (const paper of boardPapers) await add(chair, board, paper)
  const reader = await coordinatorOf('moldova-gpi')
  await askForTranslation(reader, guide, { language: 'ro', asks: true })
  await readAll()
}

async function fillShelves(start: number, moveTo: (time: number) => void): Promise<void> {
  for (const { chapterId, folder, documents } of shelves) {
    const viewer = await coordinatorOf(chapterId)
    const spaceId = await spaceOf({ kind: 'chapter', chapterId })
    moveTo(start - 60 * day)
    const { folderId } = await makeFolder(viewer, spaceId, { name: folder, parent: null })
    const shelf = { spaceId, folderId }
    for (const { next, ...document } of documents) {
      moveTo(start - 50 * day)
      const id = await add(viewer, shelf, document)
      moveTo(start - 25 * day)
      if (next) await replace(viewer, id, shelf, { ...document, ...next })
    }
  }
}

async function cite(chair: MemberViewer, spaceId: string): Promise<void> {
  const { folderId } = await makeFolder(chair, spaceId, { name: 'Handbooks', parent: null })
  for (const work of references) {
    const typed = ReferenceSchema.parse({ ...work, formKey: uuidv7(), folder: folderId })
    await addReference(chair, spaceId, typed)
  }
}

async function add(viewer: MemberViewer, shelf: Shelf, document: DemoDocument): Promise<string> {
  const { documentId } = await send(viewer, { ...shelf, editionId: null }, document)
  const { language, tags } = document
  await describe(viewer, documentId, { ...document, language, tags })
  return documentId
}

async function translate(
  viewer: MemberViewer,
  documentId: string,
  shelf: Shelf,
  text: DemoText,
): Promise<void> {
  const { language, title = text.name } = text
  await beginEdition(viewer, documentId, { language, title })
  await replace(viewer, documentId, shelf, text)
  await describe(viewer, documentId, { ...text, tags: [...guidelines.tags] })
}

async function replace(viewer: MemberViewer, documentId: string, shelf: Shelf, sent: Sent) {
  const edition = await db.edition.findFirstOrThrow({
    where: { documentId, language: sent.language },
  })
  await send(viewer, { ...shelf, editionId: edition.id }, sent)
}

/** As a file comes from a browser: a line, bytes, then all that is asked of it. */
async function send(
  viewer: MemberViewer,
  to: Shelf & { editionId: string | null },
  { language, name, content, note = '' }: Sent,
): Promise<{ documentId: string }> {
  const id = uuidv7()
  await writeFile(arrivingPath(id), content)
  const line = { id, batchId: uuidv7(), name }
  const arrived = await beginUpload(viewer, { ...to, replyId: null, language, note }, line)
  await storeArrived(viewer, arrived, { path: arrivingPath(id) })
  const { documentId, fault } = await db.upload.findUniqueOrThrow({ where: { id } })
  // What became of it was read; its line is not for later.
  await db.upload.delete({ where: { id } })
  if (!documentId) throw new Error(`the demo's ${name} was refused: ${fault}`)
  return { documentId }
}

async function describe(
  viewer: MemberViewer,
  documentId: string,
  {
    language,
    title,
    about = '',
    tags,
  }: Pick<DemoDocument, 'language' | 'title' | 'about' | 'tags'>,
): Promise<void> {
  const { version, editions } = await db.document.findUniqueOrThrow({
    where: { id: documentId },
    include: { editions: { where: { language } } },
  })
  const words = { about, tags, language, version }
  await describeDocument(viewer, documentId, {
    ...words,
    title: title ?? editions[0]?.title ?? '',
  })
}

/** Their texts, so that the first visitor finds them; each in a process of its own, as always, a few at a time. */
async function readAll(): Promise<void> {
  const waiting = await db.documentVersion.findMany({
    where: { reading: 'waiting' },
    orderBy: { createdAt: 'asc' },
  })
  for (let from = 0; from < waiting.length; from += 3)
    await Promise.all(waiting.slice(from, from + 3).map(({ id }) => readVersion(id)))
}

async function spaceOf(where: { kind: string; chapterId?: string }): Promise<string> {
  return (await db.space.findFirstOrThrow({ where })).id
}

async function coordinatorOf(chapterId: string): Promise<MemberViewer> {
  const { membership } = await db.mandate.findFirstOrThrow({
    where: { chapterId, office: 'coordinator' },
    include: { membership: true },
    orderBy: { id: 'asc' },
  })
  return viewerOf(membership.memberId)
}
