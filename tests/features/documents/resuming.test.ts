import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { ArrivingStore } from '~/features/documents/arrival/resuming/arrivals.server'
import { beginResumable } from '~/features/documents/arrival/resuming/begin-resumable.server'
import { findArriving } from '~/features/documents/arrival/resuming/find-arriving.server'
import { finishUpload } from '~/features/documents/arrival/resuming/finish-upload.server'
import { listUnfinished } from '~/features/documents/arrival/resuming/list-unfinished.server'
import { takeBackUpload } from '~/features/documents/arrival/resuming/take-back-upload.server'
import { turns } from '~/features/documents/arrival/resuming/turns.server'
import { getToSend } from '~/features/documents/editions/get-to-send.server'
import { makeFolder } from '~/features/documents/library/make-folder.server'
import { ArrivalSchema } from '~/features/documents/schema'
import { arrivingPath } from '~/files/file-homes.server'
import { buildDocument, bytesOf, keysAtHome } from '../../factories/documents.ts'
import { buildMember, spaceOf, statusOf, viewerOf } from '../../factories/people.ts'

let desk: MemberViewer
let space: string
const store = new ArrivingStore()

beforeAll(async () => {
  desk = await buildMember({ office: 'coordinator' })
  space = await spaceOf('serbia-moi')
})

function announced(fields: Record<string, string> = {}) {
  return ArrivalSchema.parse({
    ...{ batchId: uuidv7(), folder: '', language: 'en', note: '', name: 'plan.txt' },
    ...{ length: '10', mark: randomBytes(32).toString('hex'), ...fields },
  })
}

async function begin(
  fields: Record<string, string> = {},
  {
    viewer = desk,
    editionId = null as string | null,
    replyId = null as string | null,
    spaceId = space,
  } = {},
): Promise<string> {
  const id = await beginResumable(viewer, { spaceId, editionId, replyId }, announced(fields))
  return id ?? 'refused'
}

async function send(id: string, content: string, at = 0): Promise<void> {
  await store.write(Readable.from([Buffer.from(content)]), id, at)
}

const unfinished = async (viewer: MemberViewer, spaceId = space, editionId?: string) =>
  (await listUnfinished(viewer, { spaceId, editionId })).map(({ id }) => id)

describe('a file that arrives in pieces', () => {
  test('is there for whoever sends it, and for nobody else', async () => {
    const id = await begin()
    const other = await buildMember({ office: 'coordinator' })
    expect((await findArriving(desk, id)).length).toBe(10)
    expect(await statusOf(findArriving(other, id))).toBe(404)
    expect(await statusOf(finishUpload(other, id))).toBe(404)
    await send(id, 'half')
    expect(await unfinished(desk)).toContain(id)
    expect(await unfinished(other)).toEqual([])
  })

  test('is told where it goes, and at no other library or edition', async () => {
    const { editions } = await buildDocument(desk, space)
    const editionId = editions[0]?.id as string
    const toLibrary = await begin({ name: 'to the library.txt' })
    const toEdition = await begin({ name: 'to the edition.txt' }, { editionId })
    for (const id of [toLibrary, toEdition]) await send(id, 'half')
    const board = await spaceOf('board')
    expect(await unfinished(desk, board)).toEqual([])
    expect(await unfinished(desk, space, editionId)).toEqual([toEdition])
    const here = await unfinished(desk)
    expect([here.includes(toLibrary), here.includes(toEdition)]).toEqual([true, false])
  })

  test('goes on only for the same member, name, length, place and mark', async () => {
    const fields = { mark: randomBytes(32).toString('hex'), name: 'once more.txt' }
    const id = await begin(fields)
    await send(id, 'half')
    expect(await begin(fields)).toBe(id)
    const other = await buildMember({ office: 'coordinator' })
    const { editions } = await buildDocument(desk, space)
    const differing = [
      begin(fields, { viewer: other }),
      begin(fields, { spaceId: await spaceOf('board') }),
      begin(fields, { editionId: editions[0]?.id as string }),
      begin({ ...fields, length: '11' }),
      begin({ ...fields, name: 'another.txt' }),
      begin({ ...fields, mark: randomBytes(32).toString('hex') }),
      begin({ ...fields, mark: '' }),
    ]
    for (const it of await Promise.all(differing)) expect(it).not.toBe(id)
  })

  test('goes on without a mark only under the same form', async () => {
    const fields = { mark: '', name: 'no mark.txt', batchId: uuidv7() }
    const id = await begin(fields)
    expect(await begin(fields)).toBe(id)
    expect(await begin({ ...fields, batchId: uuidv7() })).not.toBe(id)
  })

  test('goes into a folder of its own library; of another one, or of none, it says the same', async () => {
    const { folderId: own } = await makeFolder(desk, space, { name: uuidv7(), parent: null })
    const abroad = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const { folderId: foreign } = await makeFolder(abroad, await spaceOf('albania-asp'), {
      ...{ name: uuidv7(), parent: null },
    })
    const folderOf = async (id: string) =>
      (await db.upload.findUniqueOrThrow({ where: { id } })).folderId
    const fields = { mark: randomBytes(32).toString('hex') }
    expect(await folderOf(await begin({ ...fields, folder: own }))).toBe(own)
    for (const folder of [foreign, uuidv7()]) {
      expect(await folderOf(await begin({ folder }))).toBeNull()
      expect(await folderOf(await begin({ ...fields, folder }))).toBeNull()
    }
  })

  test('as the next version is for who may change the document', async () => {
    const { id: documentId } = await buildDocument(desk, space)
    const named = { documentId, language: 'en' }
    expect((await getToSend(desk, named)).edition.language).toBe('en')
    expect(await statusOf(getToSend(desk, { ...named, language: 'sq' }))).toBe(404)
    expect(await statusOf(getToSend(await buildMember(), named))).toBe(403)
    const foreign = await buildMember({ in: 'albania-asp' })
    expect(await statusOf(getToSend(foreign, named))).toBe(404)
  })

  test('is not stored before its last byte has come', async () => {
    const id = await begin({ length: '12', name: 'whole.txt' })
    await send(id, 'half of')
    expect(await finishUpload(desk, id)).toBe('arriving')
    await send(id, ' it :', 7)
    expect(await finishUpload(desk, id)).toBe('stored')
    const { documentId } = await db.upload.findUniqueOrThrow({ where: { id } })
    const version = await db.documentVersion.findFirstOrThrow({
      where: { edition: { documentId: documentId ?? '' } },
      include: { file: true },
    })
    expect((await bytesOf(version.file)).toString()).toBe('half of it :')
    expect((await keysAtHome()).arriving.filter((it) => it.startsWith(id))).toEqual([])
  })

  test('is refused where her right went while it was on its way, and leaves nothing', async () => {
    const id = await begin({ name: 'too late.txt' })
    await send(id, '0123456789')
    const later = await viewerOf((await buildMember()).memberId)
    const hers = { ...later, memberId: desk.memberId }
    expect(await finishUpload(hers, id)).toBe('refused')
    expect(await db.upload.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ fault: 'gone', documentId: null },
    })
    expect((await keysAtHome()).arriving.filter((it) => it.startsWith(id))).toEqual([])
  })

  test('is not asked for while another request writes to it', async () => {
    const id = await begin()
    await send(id, '0123456789')
    const lock = turns.newLock(id)
    await lock.lock(AbortSignal.timeout(5_000), () => {})
    const done = finishUpload(desk, id)
    expect(await Promise.race([done, pause(300, 'waiting')])).toBe('waiting')
    await lock.unlock()
    expect(await done).toBe('stored')
  })

  test('gives way to forty newer ones', async () => {
    const sender = await buildMember({ office: 'coordinator' })
    const first = await begin({ name: 'oldest.txt' }, { viewer: sender })
    const next = await begin({ name: 'next.txt' }, { viewer: sender })
    const whole = await beginPlain(sender)
    for (const id of [first, next]) await send(id, 'half')
    for (let n = 0; n < 39; n++) await begin({ name: `${n}.txt` }, { viewer: sender })
    expect(await statusOf(findArriving(sender, first))).toBe(404)
    expect([existsSync(arrivingPath(first)), existsSync(arrivingPath(next))]).toEqual([false, true])
    expect(readFileSync(arrivingPath(next), 'utf8')).toBe('half')
    expect(await db.upload.count({ where: { id: whole } })).toBe(1)
  })

  test('is refused at once where it is empty, too large, or the twenty-first of its form', async () => {
    const batchId = uuidv7()
    expect(await begin({ batchId, length: '0' })).toBe('refused')
    expect(await begin({ batchId, length: String(201 * 1024 * 1024) })).toBe('refused')
    for (let n = 2; n < 20; n++) expect(await begin({ batchId })).not.toBe('refused')
    // What others send under the number of her form does not count against her.
    const other = await buildMember({ office: 'coordinator' })
    expect(await begin({ batchId }, { viewer: other })).not.toBe('refused')
    expect(await begin({ batchId })).toBe('refused')
    const lines = await db.upload.findMany({ where: { batchId, fault: { not: null } } })
    expect(lines.map(({ fault }) => fault).sort()).toEqual(['empty', 'too_large', 'too_many'])
  })

  test('is taken back by a form, by her alone, also while it is being sent; what was stored stays', async () => {
    const { editions } = await buildDocument(desk, space)
    const { id: editionId, documentId } = editions[0] as { id: string; documentId: string }
    const id = await begin({}, { editionId })
    await send(id, 'half')
    const other = await buildMember({ office: 'coordinator' })
    expect(await statusOf(takeBackUpload(other, id))).toBe(404)
    expect(existsSync(arrivingPath(id))).toBe(true)
    let isAsked = false
    const lock = turns.newLock(id)
    await lock.lock(AbortSignal.timeout(5_000), () => {
      isAsked = true
      void lock.unlock()
    })
    expect(await takeBackUpload(desk, id)).toEqual({
      ...{ spaceId: space, folderId: null, edition: { documentId, language: 'en' }, reply: null },
    })
    expect([isAsked, existsSync(arrivingPath(id))]).toEqual([true, false])
    expect(await statusOf(takeBackUpload(desk, id))).toBe(404)
    const whole = await begin({ name: 'kept.txt' })
    await send(whole, '9876543210')
    expect(await finishUpload(desk, whole)).toBe('stored')
    expect(await takeBackUpload(desk, whole)).toMatchObject({ spaceId: space, edition: null })
    expect(await db.upload.count({ where: { id: whole, state: 'stored' } })).toBe(1)
  })

  test('is taken back with its bytes, once', async () => {
    const id = await begin()
    await send(id, 'half')
    await store.remove(id)
    expect(existsSync(arrivingPath(id))).toBe(false)
    await expect(store.remove(id)).rejects.toMatchObject({ status_code: 404 })
  })
})

/** A file that comes with its form, as without JavaScript: none of these rules is for it. */
async function beginPlain({ memberId }: MemberViewer): Promise<string> {
  const id = uuidv7()
  const createdAt = new Date(Date.now() - 3_600_000)
  await db.upload.create({
    data: {
      ...{ id, batchId: uuidv7(), memberId, spaceId: space, language: 'en', createdAt },
      ...{ name: 'plain.txt', state: 'arriving' },
    },
  })
  return id
}
