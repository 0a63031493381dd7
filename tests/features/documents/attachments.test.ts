import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { closeThread } from '~/features/discussions/close-thread.server'
import { listEditedReplies, listReplies } from '~/features/discussions/list-replies.server'
import { beginResumable } from '~/features/documents/arrival/resuming/begin-resumable.server'
import { takeBackUpload } from '~/features/documents/arrival/resuming/take-back-upload.server'
import { getReplyToSend } from '~/features/documents/attaching/get-reply-to-send.server'
import { getDocument } from '~/features/documents/get-document.server'
import { describeDocument } from '~/features/documents/library/describe-document.server'
import { listDocuments } from '~/features/documents/library/list-documents.server'
import { listLibraries } from '~/features/documents/library/list-libraries.server'
import { placeDocument } from '~/features/documents/placing/place-document.server'
import { ArrivalSchema } from '~/features/documents/schema'
import { bringBackDocument } from '~/features/documents/withdrawing/bring-back-document.server'
import { listWithdrawn } from '~/features/documents/withdrawing/list-withdrawn.server'
import { withdrawDocument } from '~/features/documents/withdrawing/withdraw-document.server'
import { sendFiles } from '../../factories/documents.ts'
import { pairUp } from '../../factories/pairs.ts'
import { buildMember, buildThread, spaceOf, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { statementsOf } from '../../support/statements.ts'

let desk: MemberViewer
let author: MemberViewer
let member: MemberViewer
let foreign: MemberViewer
let space: string
let threadId: string
let replyId: string

beforeAll(async () => {
  desk = await buildMember({ office: 'coordinator' })
  author = await buildMember()
  member = await buildMember()
  foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
  space = await spaceOf('serbia-moi')
  ;({ threadId, replyId } = await begin(author, space))
})

async function begin(viewer: MemberViewer, spaceId: string) {
  const threadId = await buildThread(viewer, spaceId)
  const { id: replyId } = await db.reply.findFirstOrThrow({ where: { threadId } })
  return { threadId, replyId }
}

const thread = () => ({ id: threadId, audience: 'chapter:serbia-moi' })
const said = async () => (await listReplies(thread(), { after: 0, upTo: 1 }))[0]
const namesThere = async () => (await said())?.files.map(({ name }) => name)
async function waitingForLocks(): Promise<number> {
  const rows: Array<{ n: number }> = await db.$queryRaw`
    SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return rows[0]?.n ?? 0
}

/** As if the files had last changed a minute before now, which it gives. */
async function longAgo(): Promise<Date> {
  const now = new Date()
  const filesChangedAt = new Date(now.getTime() - 60_000)
  await db.reply.update({ where: { id: replyId }, data: { filesChangedAt } })
  return now
}
const attach = (viewer: MemberViewer, name: string, to: { replyId?: string; content?: string }) =>
  sendFiles(
    viewer,
    { spaceId: space, replyId: to.replyId ?? replyId },
    { name, content: to.content ?? `Words ${uuidv7()}` },
  )

describe('a file that lies with a reply', () => {
  test('is shown with it to the readers of its thread, and stands on no shelf', async () => {
    expect(await said()).toMatchObject({ files: [], filesAt: null })
    const counted = async () =>
      (await listLibraries(member)).find(({ spaceId }) => spaceId === space)?.documents
    const before = await counted()
    const [line] = await leaving(['documents.document_added'], () => attach(author, 'plan.txt', {}))
    const id = line?.documentId ?? ''
    expect((await said())?.files).toEqual([{ id, name: 'plan.txt', bytes: 42 }])
    expect((await said())?.filesAt).not.toBeNull()
    for (const viewer of [author, member, desk])
      expect((await getDocument(viewer, id)).reply).toMatchObject({
        id: replyId,
        thread: { id: threadId },
      })
    expect(await statusOf(getDocument(foreign, id))).toBe(404)
    const shelf = { spaceId: space, folderId: null, tag: null, language: null }
    for (const asked of [shelf, { ...shelf, language: 'en' } as const]) {
      const { documents } = await listDocuments(member, asked, { page: 1, locale: 'en' })
      expect(documents.map((it) => it.id)).not.toContain(id)
    }
    expect(await counted()).toBe(before)
    const edition = await db.edition.findFirstOrThrow({ where: { documentId: id } })
    const { audience } = thread()
    expect(await db.searchEntry.count({ where: { subjectId: edition.id, audience } })).toBe(1)
  })

  test('is brought by her alone whose words they are, while the thread is open', async () => {
    for (const viewer of [member, desk, foreign]) {
      const [line] = await attach(viewer, 'theirs.txt', {})
      expect([line?.state, line?.fault, line?.documentId]).toEqual(['refused', 'gone', null])
    }
    expect(await statusOf(getReplyToSend(member, threadId, replyId))).toBe(403)
    expect(await statusOf(getReplyToSend(foreign, threadId, replyId))).toBe(404)
    const closed = await begin(author, space)
    expect((await getReplyToSend(author, closed.threadId, closed.replyId)).reply.id).toBe(
      closed.replyId,
    )
    expect(await statusOf(getReplyToSend(author, threadId, closed.replyId))).toBe(404)
    await closeThread(desk, closed.threadId)
    const [late] = await attach(author, 'late.txt', closed)
    expect(late).toMatchObject({ state: 'refused', fault: 'gone' })
    expect(await statusOf(getReplyToSend(author, closed.threadId, closed.replyId))).toBe(403)
    expect(await db.document.count({ where: { replyId: closed.replyId } })).toBe(0)
  })

  test('is brought by nobody who has left the chapter', async () => {
    const leaver = await buildMember()
    const own = await begin(leaver, space)
    await db.membership.updateMany({
      where: { memberId: leaver.memberId },
      data: { until: new Date(Date.now() - 1_000) },
    })
    const [line] = await attach(await viewerOf(leaver.memberId), 'after.txt', own)
    expect(line).toMatchObject({ state: 'refused', fault: 'gone' })
  })

  test('is kept once with the same reply, and again with another and in the library', async () => {
    const content = `The same words ${uuidv7()}`
    const [first] = await attach(author, 'same.txt', { content })
    const [again] = await attach(author, 'again.txt', { content })
    expect(again).toMatchObject({ fault: 'duplicate', sameAs: first?.documentId })
    const other = await begin(author, space)
    const [elsewhere] = await attach(author, 'same.txt', { ...other, content })
    expect(elsewhere).toMatchObject({ state: 'stored', sameAs: first?.documentId })
    const [shelved] = await sendFiles(desk, { spaceId: space }, { name: 'same.txt', content })
    expect(shelved).toMatchObject({ state: 'stored' })
    const [after] = await attach(author, 'third.txt', { ...(await begin(author, space)), content })
    expect(after?.state).toBe('stored')
  })

  test('is one of twenty at most, also when many come at once', async () => {
    const full = await begin(author, space)
    const names = Array.from({ length: 24 }, (_, number) => `f${number}.txt`)
    const lines = (await Promise.all(names.map((it) => attach(author, it, full)))).flat()
    expect(lines.filter(({ state }) => state === 'stored')).toHaveLength(20)
    expect(new Set(lines.map(({ fault }) => fault))).toEqual(new Set([null, 'too_many']))
  })

  test('may come while she changes her words, and neither breaks the other', async () => {
    const own = await begin(author, space)
    let coming: ReturnType<typeof attach> | undefined
    // As an edit does: the reply first, then its thread.
    await db.$transaction(async (tx) => {
      const changed = { where: { id: own.replyId }, data: { body: 'Other words' } }
      await tx.reply.update(changed)
      coming = attach(author, 'meanwhile.txt', own)
      await expect.poll(waitingForLocks).toBeGreaterThan(0)
      await tx.thread.update({ where: { id: own.threadId }, data: { version: { increment: 1 } } })
    })
    expect((await coming)?.[0]).toMatchObject({ state: 'stored' })
  })

  test('is changed and moved by nobody, not even who looks after the space', async () => {
    const [line] = await attach(author, 'fixed.txt', {})
    const id = line?.documentId ?? ''
    const words = { title: 'Other', about: '', tags: [], language: 'en' as const, version: 1 }
    const place = { space, folder: null, readers: 'coordinators' } as const
    for (const viewer of [author, desk]) {
      expect(await statusOf(describeDocument(viewer, id, words))).toBe(403)
      expect(await statusOf(placeDocument(viewer, id, place))).toBe(403)
    }
    expect(await statusOf(describeDocument(foreign, id, words))).toBe(404)
  })

  test('is withdrawn by whose it is and by who looks after the space, and brought back', async () => {
    const [line] = await attach(author, 'gone.txt', {})
    const id = line?.documentId ?? ''
    expect(await namesThere()).toContain('gone.txt')
    expect(await statusOf(withdrawDocument(member, id, { reason: 'No.' }))).toBe(403)
    for (const viewer of [author, desk]) {
      const since = await longAgo()
      await withdrawDocument(viewer, id, { reason: 'Wrong file.' })
      expect(await namesThere()).not.toContain('gone.txt')
      expect(await statusOf(getDocument(author, id))).toBe(404)
      // A page that missed it asks what changed.
      const missed = await listEditedReplies(thread(), { since, upTo: 1 })
      expect(missed[0]?.files.map(({ name }) => name)).not.toContain('gone.txt')
      expect(missed).toHaveLength(1)
      expect(await statusOf(bringBackDocument(member, id))).toBe(403)
      const later = await longAgo()
      await bringBackDocument(viewer, id)
      expect(await namesThere()).toContain('gone.txt')
      expect(await listEditedReplies(thread(), { since: later, upTo: 1 })).toHaveLength(1)
    }
  })

  test('is found again by her among much that others withdrew', async () => {
    const [line] = await attach(author, 'mine.txt', {})
    await withdrawDocument(author, line?.documentId ?? '', { reason: 'Mine.' })
    const later = new Date(Date.now() + 60_000)
    await db.document.createMany({
      data: Array.from({ length: 60 }, () => ({
        ...{ spaceId: space, kind: 'file', audience: thread().audience, language: 'en' },
        ...{ createdAt: later, changedAt: later, withdrawnAt: later, withdrawnFor: 'Theirs.' },
        withdrawnBy: desk.memberId,
      })),
    })
    const library = await db.space.findUniqueOrThrow({ where: { id: space } })
    const bin = await listWithdrawn(author, library)
    expect(bin.map(({ id }) => id)).toContain(line?.documentId)
    expect(bin.every(({ reason }) => reason !== 'Theirs.')).toBe(true)
    await db.document.deleteMany({ where: { withdrawnFor: 'Theirs.' } })
  })

  test('in the room of a pair is for the two of them alone', async () => {
    const [mentor, mentee] = [await buildMember(), await buildMember()]
    const pairingId = await pairUp(mentor, mentee)
    const { id: room } = await db.space.findFirstOrThrow({
      where: { audience: `pairing:${pairingId}` },
    })
    const [hers, theirs] = [await viewerOf(mentor.memberId), await viewerOf(mentee.memberId)]
    const own = await begin(hers, room)
    const [line] = await sendFiles(
      hers,
      { spaceId: room, replyId: own.replyId },
      { name: 'letter.txt', content: uuidv7() },
    )
    const id = line?.documentId ?? ''
    expect((await getDocument(theirs, id)).audience).toBe(`pairing:${pairingId}`)
    for (const viewer of [desk, member, foreign])
      expect(await statusOf(getDocument(viewer, id))).toBe(404)
    expect(await statusOf(withdrawDocument(theirs, id, { reason: 'Hers.' }))).toBe(403)
  })

  test('is another than one of the same name on its way to the library', async () => {
    const announced = ArrivalSchema.parse({
      ...{ batchId: uuidv7(), folder: uuidv7(), language: 'en', note: '', name: 'piece.txt' },
      ...{ length: '10', mark: 'ab'.repeat(32) },
    })
    const bare = { spaceId: space, editionId: null }
    const shelved = await beginResumable(author, { ...bare, replyId: null }, announced)
    const attached = await beginResumable(author, { ...bare, replyId }, announced)
    expect(attached).not.toBe(shelved)
    expect(await beginResumable(author, { ...bare, replyId }, announced)).toBe(attached)
    const line = await db.upload.findUniqueOrThrow({ where: { id: attached ?? '' } })
    expect([line.replyId, line.folderId]).toEqual([replyId, null])
    expect((await takeBackUpload(author, attached ?? '')).reply).toEqual({ id: replyId, threadId })
  })
})

test('a thread without files asks the database for none', async () => {
  const bare = await begin(author, space)
  const of = { id: bare.threadId, audience: thread().audience }
  const read = () => listReplies(of, { after: 0, upTo: 1 })
  const [reply] = await read()
  expect(reply).toMatchObject({ files: [], filesAt: null })
  expect(await statementsOf(read)).toHaveLength(1)
  await attach(author, 'one.txt', bare)
  expect(await statementsOf(read)).toHaveLength(2)
})
