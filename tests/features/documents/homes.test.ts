import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { env } from '~/env.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { handOutFile } from '~/features/documents/hand-out-file.server'
import { moveFiles } from '~/features/documents/keeping/move-files.server'
import { sweepHome } from '~/features/documents/keeping/sweep-home.server'
import type { FileHome } from '~/files/file-home'
import { localHome } from '~/files/local-home.server'
import { s3Home } from '~/files/s3-home.server'
import { sweep } from '~/sweep.server'
import { buildDocument, bytesOf, sha256 } from '../../factories/documents.ts'
import { buildMember, spaceOf } from '../../factories/people.ts'
import { bucket, startS3 } from '../../support/s3.ts'

let s3: Awaited<ReturnType<typeof startS3>>
const folder = mkdtempSync(join(tmpdir(), 'mreza-home-'))
let isAway = false
let desk: MemberViewer
let space: string

beforeAll(async () => {
  s3 = await startS3()
  Object.assign(env, {
    ...{ S3_BUCKET: bucket, S3_ENDPOINT: s3.endpoint },
    ...{ S3_ACCESS_KEY: s3.credentials.accessKeyId, S3_SECRET_KEY: s3.credentials.secretAccessKey },
  })
  desk = await buildMember({ office: 'coordinator' })
  space = await spaceOf('serbia-moi')
})
afterAll(async () => {
  if (!isAway) await s3.stop()
  rmSync(folder, { recursive: true, force: true })
})

const homes: Array<[string, () => Promise<FileHome>]> = [
  ['on the disk', async () => localHome(join(folder, 'local'))],
  [
    'in S3',
    () =>
      s3Home({ bucket, region: 'us-east-1', endpoint: s3.endpoint, credentials: s3.credentials }),
  ],
]

describe.each(homes)('a home of files %s', (_, open) => {
  test('takes a file whole, gives it and stretches of it, lists it, and lets it go', async () => {
    const home = await open()
    const key = uuidv7()
    const content = randomBytes(2_000_000)
    const path = join(folder, key)
    writeFileSync(path, content)
    await home.take(path, key)
    const read = async (stretch?: { from: number; to: number }) => {
      const pieces: Buffer[] = []
      for await (const piece of await home.read(key, stretch)) pieces.push(piece as Buffer)
      return Buffer.concat(pieces)
    }
    expect((await read()).equals(content)).toBe(true)
    expect((await read({ from: 10, to: 1_999 })).equals(content.subarray(10, 2_000))).toBe(true)
    const keys: string[] = []
    for await (const it of home.list()) keys.push(it.key)
    expect(keys).toEqual([key])
    await home.remove(key)
    await home.remove(key)
    await expect(read()).rejects.toThrow()
    for await (const it of home.list()) expect.unreachable(it.key)
  })
})

describe('files that live in S3', () => {
  test('arrive there and are handed out by us: nobody is told where they live', async () => {
    env.FILES_HOME = 's3'
    try {
      const { editions } = await buildDocument(desk, space, {
        name: 'a.txt',
        content: `in S3 ${uuidv7()}`,
      })
      const file = editions[0]?.versions[0]?.file as never as {
        id: string
        home: string
        bytes: bigint
        type: string
        sha256: string
      }
      expect(file.home).toBe('s3')
      const answer = await handOutFile(new Request('http://test.example/'), file, 'a.txt')
      expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(file.sha256)
      const said = JSON.stringify([...answer.headers])
      expect(said).not.toContain(new URL(s3.endpoint).port)
    } finally {
      env.FILES_HOME = 'local'
    }
  })

  test('leave nothing in the other home, whichever of the two is used now', async () => {
    const left = uuidv7()
    const path = join(env.DATA_DIR, 'files', left.slice(-2), left)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, 'left by a move that was cut off')
    const longAgo = new Date(Date.now() - 3 * 3_600_000)
    utimesSync(path, longAgo, longAgo)
    env.FILES_HOME = 's3'
    try {
      await sweepHome()
    } finally {
      env.FILES_HOME = 'local'
    }
    expect(existsSync(path)).toBe(false)
  })

  test('came there by being moved, each verified; what is not whole stays where it is and is named', async () => {
    const whole = await buildDocument(desk, space, { content: `whole ${uuidv7()}` })
    const spoiled = await buildDocument(desk, space, { content: `spoiled ${uuidv7()}` })
    const fileOf = (it: typeof whole) =>
      it.editions[0]?.versions[0]?.file as { id: string; home: string; sha256: string }
    const { id } = fileOf(spoiled)
    writeFileSync(join(env.DATA_DIR, 'files', id.slice(-2), id), 'other bytes')
    const first = await moveFiles('s3')
    expect(first.broken).toEqual([id])
    expect(first.moved).toBeGreaterThan(0)
    const homeOf = async (of: string) =>
      (await db.storedFile.findUniqueOrThrow({ where: { id: of } })).home
    expect([await homeOf(fileOf(whole).id), await homeOf(id)]).toEqual(['s3', 'local'])
    expect(sha256(await bytesOf({ id: fileOf(whole).id, home: 's3' }))).toBe(fileOf(whole).sha256)
    await expect(bytesOf({ id: fileOf(whole).id, home: 'local' })).rejects.toThrow()
    expect(await moveFiles('s3')).toEqual({ moved: 0, broken: [id] })
    await db.document.delete({ where: { id: spoiled.id } })
    await db.storedFile.delete({ where: { id } })
    const back = await moveFiles('local')
    expect(back.broken).toEqual([])
    // Who read the row before the move gets the file all the same.
    const before = { ...fileOf(whole), home: 's3', bytes: 1n, type: 'text/plain' }
    const late = await handOutFile(new Request('http://test.example/'), before, 'a.txt')
    expect(sha256(Buffer.from(await late.arrayBuffer()))).toBe(fileOf(whole).sha256)
    expect(sha256(await bytesOf({ id: fileOf(whole).id, home: 'local' }))).toBe(
      fileOf(whole).sha256,
    )
  })

  test('that are away for a while keep nothing else waiting: the record is sealed', async () => {
    await s3.stop()
    isAway = true
    await buildDocument(desk, space, { content: `while S3 is away ${uuidv7()}` })
    await expect(sweep()).rejects.toThrow()
    const unsealed = await db.$queryRaw`
      SELECT a.id FROM activity a LEFT JOIN activity_seal s ON s.activity_id = a.id WHERE s.activity_id IS NULL`
    expect(unsealed).toEqual([])
  })
})
