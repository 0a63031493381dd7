import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import exifr from 'exifr'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { env } from '~/env.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { cleanName } from '~/features/documents/arrival/clean-name'
import { receiveFiles } from '~/features/documents/arrival/receive-files.server'
import {
  buildDocument,
  bytesOf,
  incomingForm,
  keysAtHome,
  sendFiles,
  sha256,
} from '../../factories/documents.ts'
import { buildMember, buildSharedSpace, spaceOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { waitingJobs } from '../../support/jobs.ts'

let desk: MemberViewer
let space: string

beforeAll(async () => {
  desk = await buildMember({ office: 'coordinator' })
  space = await spaceOf('serbia-moi')
})

const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'

describe('files that arrive', () => {
  test('become documents for the readers of the library, each with its bytes, hash and one activity', async () => {
    const minutes = `Minutes of the fifth meeting ${randomBytes(8).toString('hex')}`
    const lines = await leaving(['documents.document_added', 'documents.document_added'], () =>
      sendFiles(
        desk,
        { spaceId: space, note: 'as adopted' },
        { name: 'Zapisnik_s_pete_sjednice.txt', content: minutes },
        { name: 'plan.pdf', content: pdf + randomBytes(4).toString('hex') },
      ),
    )
    expect(lines.map(({ state }) => state)).toEqual(['stored', 'stored'])
    const document = await db.document.findUniqueOrThrow({
      where: { id: lines[0]?.documentId ?? '' },
      include: { editions: { include: { versions: { include: { file: true } } } } },
    })
    expect(document.audience).toBe('chapter:serbia-moi')
    const [edition] = document.editions
    const [version] = edition?.versions ?? []
    expect(edition?.title).toBe('Zapisnik s pete sjednice')
    expect(version).toMatchObject({ number: 1, note: 'as adopted', reading: 'waiting' })
    expect(version?.file).toMatchObject({ type: 'text/plain', scan: 'unasked' })
    expect(version?.file.sha256).toBe(sha256(minutes))
    expect((await bytesOf(version?.file as never)).toString()).toBe(minutes)
    expect(await waitingJobs('read_document')).toContainEqual({ versionId: version?.id })
    expect((await keysAtHome()).arriving).toEqual([])
  })

  test('are told by what they hold, not by what they are called', async () => {
    const png = await picture('png')
    const cases: Array<[name: string, content: string | Uint8Array, told: string]> = [
      ['a.pdf', pdf, 'stored'],
      ['photo.jpg', png, 'stored'],
      ['a.pdf', 'MZ\x90\0\x03\0\0\0', 'type'],
      ['letter.docx', png, 'name_differs'],
      ['notes.txt', '<html><script>alert(1)</script>', 'name_differs'],
      ['drawing.png', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'name_differs'],
      ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'stored'],
      ['page.html', '<!doctype html><p>hello', 'stored'],
      ['run.sh', '#!/bin/sh\nrm -rf /', 'type'],
      ['macro.exe', 'words alone', 'type'],
      ['empty.txt', '', 'empty'],
      ['broken.png', png.subarray(0, 60), 'broken_picture'],
      ['тест.txt', Buffer.from('﻿Записник'), 'stored'],
    ]
    const spaceId = await buildSharedSpace('serbia-moi')
    const lines = await sendFiles(
      await viewerOf(desk.memberId),
      { spaceId },
      ...cases.map(([name, content]) => ({ name, content })),
    )
    expect(lines.map(({ name, fault, state }) => [name, fault ?? state])).toEqual(
      cases.map(([name, , told]) => [name, told]),
    )
    expect((await keysAtHome()).arriving).toEqual([])
  })

  test('that are pictures lose what a camera wrote into them, and stand upright', async () => {
    const told = {
      IFD0: { Make: 'Phone', Artist: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '44/1 49/1 0/1' },
    }
    const taken = await sharp({
      create: { width: 40, height: 20, channels: 3, background: '#345' },
    })
      .withMetadata({ orientation: 6 })
      .withExif(told)
      .jpeg()
      .toBuffer()
    expect(await exifr.parse(taken)).toMatchObject({ Make: 'Phone' })
    const { editions } = await buildDocument(desk, space, { name: 'a.jpg', content: taken })
    const kept = await bytesOf(editions[0]?.versions[0]?.file as never)
    expect(await exifr.parse(kept)).toBeUndefined()
    expect(kept.includes('Somebody')).toBe(false)
    const { width, height, exif } = await sharp(kept).metadata()
    expect({ width, height, exif }).toEqual({ width: 20, height: 40, exif: undefined })
  })

  test('larger than may be are refused, and those behind them come through', async () => {
    const limit = env.UPLOAD_LIMIT
    env.UPLOAD_LIMIT = 100_000
    try {
      const lines = await sendFiles(
        desk,
        { spaceId: space },
        { name: 'large.txt', content: 'x'.repeat(300_000) },
        { name: 'exact.txt', content: 'y'.repeat(100_000) },
      )
      expect(lines.map((it) => it.fault ?? it.state)).toEqual(['too_large', 'stored'])
    } finally {
      env.UPLOAD_LIMIT = limit
    }
    expect((await keysAtHome()).arriving).toEqual([])
  })

  test('beyond twenty are told so', async () => {
    const files = Array.from({ length: 22 }, (_, number) => ({
      name: `${number}.txt`,
      content: `${number} ${randomBytes(6).toString('hex')}`,
    }))
    const lines = await sendFiles(desk, { spaceId: space }, ...files)
    expect(lines.map((it) => it.fault ?? it.state)).toEqual([
      ...Array(20).fill('stored'),
      'too_many',
    ])
  })

  test('of which the line breaks leave what came whole, a line for the rest, and no half file', async () => {
    const whole = await incomingForm({}, [
      { name: 'first.txt', content: `first ${randomBytes(6).toString('hex')}` },
      { name: 'second.txt', content: 'z'.repeat(200_000) },
    ])
    const batchId = '6f2b8a52-91c5-4a9e-8d57-0e4f5b7d1c3a'
    const broken = Readable.from(
      (async function* () {
        let sent = 0
        for await (const piece of whole) {
          yield piece
          sent += (piece as Buffer).length
          if (sent < 60_000) continue
          await expect.poll(() => db.upload.count({ where: { batchId, state: 'stored' } })).toBe(1)
          throw new Error('the line broke')
        }
      })(),
    ) as never as typeof whole
    broken.headers = whole.headers
    const received = receiveFiles(desk, broken, {
      batchId: () => batchId,
      destinationOf: async () => ({
        ...{
          spaceId: space,
          folderId: null,
          editionId: null,
          replyId: null,
          language: 'en',
          note: '',
        },
      }),
      viewerNow: async () => desk,
    })
    await expect(received).rejects.toThrow('the line broke')
    const lines = await db.upload.findMany({ where: { batchId }, orderBy: { id: 'asc' } })
    expect(lines.map((it) => it.fault ?? it.state)).toEqual(['stored', 'broken_line'])
    expect((await keysAtHome()).arriving).toEqual([])
  })

  test('that this library holds already are not added twice, nor are their bytes kept twice elsewhere', async () => {
    const content = `The same words ${randomBytes(8).toString('hex')}`
    const first = await buildDocument(desk, space, { content })
    const [again] = await sendFiles(desk, { spaceId: space }, { name: 'copy.txt', content })
    expect(again).toMatchObject({ state: 'refused', fault: 'duplicate', sameAs: first.id })
    const other = await buildSharedSpace('serbia-moi')
    const present = await viewerOf(desk.memberId)
    const [elsewhere] = await sendFiles(present, { spaceId: other }, { name: 'c.txt', content })
    expect(elsewhere).toMatchObject({ state: 'stored', sameAs: first.id })
    expect(await db.storedFile.count({ where: { sha256: sha256(content) } })).toBe(1)
    const { kept } = await keysAtHome()
    expect(kept).toHaveLength(await db.storedFile.count())
  })

  test('tell nobody that the same bytes lie where she does not read', async () => {
    const content = `Secret words ${randomBytes(8).toString('hex')}`
    await buildDocument(desk, space, { content })
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const there = await spaceOf('albania-asp')
    const [line] = await sendFiles(foreign, { spaceId: there }, { name: 'same.txt', content })
    expect(line).toMatchObject({ state: 'stored', sameAs: null })
  })

  test('are refused when her right to add went while they were on their way', async () => {
    const member = await buildMember()
    const [line] = await sendFiles(
      desk,
      { spaceId: space, viewerNow: async () => member },
      { name: 'late.txt', content: `late ${randomBytes(6).toString('hex')}` },
    )
    expect(line).toMatchObject({ state: 'refused', fault: 'gone', documentId: null })
    const { kept } = await keysAtHome()
    expect(kept).toHaveLength(await db.storedFile.count())
  })
})

describe('the name of a file', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\Plan.docx', 'Plan.docx'],
    ['a\nb\tc.pdf', 'abc.pdf'],
    ['\u202Efdp.exe', 'fdp.exe'],
    ['..', 'file'],
    ['', 'file'],
    ['  .hidden ', 'hidden'],
    ['a\u0000.pdf', 'a.pdf'],
    ['Š.pdf', 'Š.pdf'],
    ['con<1>|2?.txt', 'con_1__2_.txt'],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanName(given)).toBe(clean)
  })

  test('keeps its ending however long it is', () => {
    const name = cleanName(`${'ж'.repeat(400)}.docx`)
    expect([...name]).toHaveLength(150)
    expect(name.endsWith('ж.docx')).toBe(true)
  })
})

function picture(kind: 'png'): Promise<Buffer> {
  return sharp({ create: { width: 30, height: 30, channels: 3, background: '#a33' } })
    .toFormat(kind)
    .toBuffer()
}
