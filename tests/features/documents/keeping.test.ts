import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { env } from '~/env.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { attendFiles } from '~/features/documents/keeping/attend-files.server'
import { forgetUploads } from '~/features/documents/keeping/forget-uploads.server'
import { releaseHeld } from '~/features/documents/keeping/release-held.server'
import { sweepHome } from '~/features/documents/keeping/sweep-home.server'
import { withdrawDocument } from '~/features/documents/withdrawing/withdraw-document.server'
import { arrivingPath } from '~/files/file-homes.server'
import { buildDocument, bytesOf, keysAtHome, sendFiles, sha256 } from '../../factories/documents.ts'
import { buildMember, spaceOf } from '../../factories/people.ts'
import { days, moveClock } from '../../support/clock.ts'
import { waitingJobs } from '../../support/jobs.ts'
import { eicar, startScanner } from '../../support/scanner.ts'

let desk: MemberViewer
let space: string
const longAgo = new Date(Date.now() - 3 * 3_600_000)

beforeAll(async () => {
  desk = await buildMember({ office: 'coordinator' })
  space = await spaceOf('serbia-moi')
})

function pathAtHome(key: string): string {
  return join(env.DATA_DIR, 'files', key.slice(-2), key)
}

describe('the sweep', () => {
  test('takes away documents thirty days after they were withdrawn, with their bytes, and no others', async () => {
    const kept = await buildDocument(desk, space)
    const gone = await buildDocument(desk, space)
    const fileId = gone.editions[0]?.versions[0]?.fileId as string
    await withdrawDocument(desk, gone.id, { reason: 'outdated' })
    moveClock(days(29))
    await attendFiles()
    expect(await db.document.count({ where: { id: gone.id } })).toBe(1)
    moveClock(days(31))
    await attendFiles()
    expect(await db.document.count({ where: { id: gone.id } })).toBe(0)
    const type = 'documents.document_deleted'
    const noted = await db.activity.findMany({ where: { type, subjectId: gone.id } })
    expect(noted).toMatchObject([{ actorId: null, chapterId: 'serbia-moi' }])
    expect(await db.storedFile.count({ where: { id: fileId } })).toBe(0)
    expect(existsSync(pathAtHome(fileId))).toBe(false)
    const file = kept.editions[0]?.versions[0]?.file as { id: string; home: string; sha256: string }
    expect(sha256(await bytesOf(file))).toBe(file.sha256)
  })

  test('leaves what was given within the hour, for somebody may be about to refer to it', async () => {
    const { editions, id } = await buildDocument(desk, space)
    const fileId = editions[0]?.versions[0]?.fileId as string
    await db.document.delete({ where: { id } })
    await sweepHome()
    expect(existsSync(pathAtHome(fileId))).toBe(true)
    moveClock(2 * 3_600_000)
    await sweepHome()
    expect(existsSync(pathAtHome(fileId))).toBe(false)
  })

  test('takes away old bytes of no row, and nothing that is not ours or just came', async () => {
    const [old, fresh] = [uuidv7(), uuidv7()]
    await buildDocument(desk, space)
    const { kept } = await keysAtHome()
    const foreign = join(dirname(pathAtHome(kept[0] as string)), 'somebody-elses')
    for (const path of [pathAtHome(old), pathAtHome(fresh), foreign]) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, 'x')
    }
    for (const path of [pathAtHome(old), foreign, ...kept.map(pathAtHome)])
      utimesSync(path, longAgo, longAgo)
    await sweepHome()
    expect(existsSync(pathAtHome(old))).toBe(false)
    for (const path of [pathAtHome(fresh), foreign, ...kept.map(pathAtHome)])
      expect(existsSync(path)).toBe(true)
  })

  test('tells of files that come no more, and forgets what was told a day ago', async () => {
    const [stuck, growing] = [uuidv7(), uuidv7()]
    for (const id of [stuck, growing]) {
      writeFileSync(arrivingPath(id), 'half')
      await db.upload.create({
        data: {
          ...{ id, batchId: uuidv7(), memberId: desk.memberId, spaceId: space, language: 'en' },
          ...{ name: 'a.pdf', state: 'arriving', createdAt: longAgo },
        },
      })
    }
    utimesSync(arrivingPath(stuck), longAgo, longAgo)
    await forgetUploads()
    expect(existsSync(arrivingPath(stuck))).toBe(false)
    expect(existsSync(arrivingPath(growing))).toBe(true)
    const stateOf = async (id: string) => (await db.upload.findUnique({ where: { id } }))?.fault
    expect([await stateOf(stuck), await stateOf(growing)]).toEqual(['broken_line', null])
    rmSync(arrivingPath(growing))
    moveClock(25 * 3_600_000)
    await forgetUploads()
    expect(await db.upload.count({ where: { id: { in: [stuck, growing] } } })).toBe(0)
  })

  test('leaves what is sent piece by piece a day to go on, then takes it with its line', async () => {
    const id = uuidv7()
    writeFileSync(arrivingPath(id), 'half')
    utimesSync(arrivingPath(id), longAgo, longAgo)
    await db.upload.create({
      data: {
        ...{ id, batchId: uuidv7(), memberId: desk.memberId, spaceId: space, language: 'en' },
        ...{ name: 'a.pdf', length: 8, state: 'arriving', createdAt: longAgo },
      },
    })
    await forgetUploads()
    expect(await db.upload.count({ where: { id, state: 'arriving' } })).toBe(1)
    expect(existsSync(arrivingPath(id))).toBe(true)
    moveClock(25 * 3_600_000)
    await forgetUploads()
    expect(await db.upload.count({ where: { id } })).toBe(0)
    expect(existsSync(arrivingPath(id))).toBe(false)
  })

  test('against fifty who bring the same bytes leaves every document whole', async () => {
    const content = `The same ${randomUUID()}`
    const first = await buildDocument(desk, space, { content })
    await db.document.delete({ where: { id: first.id } })
    await db.storedFile.updateMany({
      where: { sha256: sha256(content) },
      data: { touchedAt: longAgo },
    })
    const members = await Promise.all(
      ['albania-asp', 'croatia-moi', 'moldova-gpi'].map((it) =>
        buildMember({ in: it, office: 'coordinator' }),
      ),
    )
    const places = await Promise.all(['albania-asp', 'croatia-moi', 'moldova-gpi'].map(spaceOf))
    const brought = Array.from({ length: 48 }, (_, number) =>
      sendFiles(
        members[number % 3] as MemberViewer,
        { spaceId: places[number % 3] as string },
        { name: 'same.txt', content },
      ),
    )
    await Promise.all([...brought, sweepHome(), sweepHome(), sweepHome()])
    const versions = await db.documentVersion.findMany({
      where: { file: { sha256: sha256(content) } },
      include: { file: true },
    })
    expect(versions.length).toBeGreaterThanOrEqual(3)
    for (const { file } of versions) expect((await bytesOf(file)).toString()).toBe(content)
  })
})

describe('a scanner', () => {
  let scanner: Awaited<ReturnType<typeof startScanner>>
  beforeAll(async () => {
    scanner = await startScanner()
  })
  afterAll(() => scanner.stop())
  beforeEach(() => {
    scanner.mood = 'well'
    env.CLAMD = scanner.address
    return () => {
      env.CLAMD = undefined
    }
  })
  const send = (content: string) =>
    sendFiles(desk, { spaceId: space }, { name: `${randomUUID()}.txt`, content })
  const fileOf = async (documentId: string | null | undefined) =>
    (
      await db.documentVersion.findFirstOrThrow({
        where: { edition: { documentId: documentId ?? '' } },
        include: { file: true },
      })
    ).file

  test('is asked about every file, and what it finds something in is not kept', async () => {
    const before = await db.storedFile.count()
    const [good] = await send(`good ${randomUUID()}`)
    const [bad] = await send(`${randomUUID()} ${eicar}`)
    expect([good?.state, bad?.state, bad?.fault]).toEqual(['stored', 'refused', 'malware'])
    expect((await fileOf(good?.documentId)).scan).toBe('clean')
    expect(await db.storedFile.count()).toBe(before + 1)
    expect((await keysAtHome()).arriving).toEqual([])
    expect(scanner.asked).toBeGreaterThanOrEqual(2)
  })

  test.each(['closing', 'lying'] as const)(
    'that is %s holds a file back until it has answered',
    async (mood) => {
      scanner.mood = mood
      const [line] = await send(`held ${randomUUID()}`)
      expect((await fileOf(line?.documentId)).scan).toBe('held')
      await releaseHeld()
      expect((await fileOf(line?.documentId)).scan).toBe('held')
      scanner.mood = 'well'
      const waiting = await waitingJobs('read_document')
      await releaseHeld()
      expect((await fileOf(line?.documentId)).scan).toBe('clean')
      expect(await waitingJobs('read_document')).toHaveLength(waiting.length + 1)
    },
  )

  test('that is away holds a file back; what it finds later is handed to nobody', async () => {
    env.CLAMD = '127.0.0.1:1'
    const [line] = await send(`${randomUUID()} ${eicar}`)
    expect((await fileOf(line?.documentId)).scan).toBe('held')
    env.CLAMD = scanner.address
    await releaseHeld()
    expect((await fileOf(line?.documentId)).scan).toBe('infected')
    expect((await keysAtHome()).arriving).toEqual([])
  })

  test('is asked of nobody where there is none', async () => {
    env.CLAMD = undefined
    const [line] = await send(`unasked ${randomUUID()}`)
    expect((await fileOf(line?.documentId)).scan).toBe('unasked')
  })
})
