import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../support/browser-like.ts'
import { openLine } from '../support/cut-line.ts'
import { type LibraryWorld, openLibraryWorld } from '../support/library-world.ts'
import { command, end, launch } from '../support/process.ts'
import { bucket, startS3 } from '../support/s3.ts'
import { secret } from '../support/secret.ts'
import type { TestServer } from '../support/server.ts'

const ours = 20
let s3: Awaited<ReturnType<typeof startS3>>
let line: Awaited<ReturnType<typeof openLine>>
let world: LibraryWorld
let server: TestServer
let sql: pg.Pool
let desk: Visitor
let settings: Record<string, string>

beforeAll(async () => {
  s3 = await startS3()
  line = await openLine(s3.endpoint)
  const { accessKeyId, secretAccessKey } = s3.credentials
  const home = {
    ...{ S3_BUCKET: bucket, S3_REGION: 'us-east-1', S3_ENDPOINT: line.endpoint },
    ...{ S3_ACCESS_KEY: accessKeyId, S3_SECRET_KEY: secretAccessKey },
  }
  world = await openLibraryWorld(home)
  ;({ server, sql } = world)
  settings = {
    ...home,
    DATABASE_URL: world.databaseUrl,
    DATA_DIR: server.dataFolder,
    SECRET: secret,
  }
  desk = await world.enter('coordinator')
  await sendFiles()
})
afterAll(async () => {
  await world?.end()
  await line?.stop()
  await s3?.stop()
})

async function sendFiles(): Promise<void> {
  const form = new FormData()
  const fields = { batchId: randomUUID(), folder: '', language: 'en', note: '' }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (let n = 0; n < ours; n++) form.append('files', new Blob([randomUUID()]), `moved ${n}.txt`)
  await desk.post(`/documents/libraries/${world.library}/uploads`, form)
}

const inHome = async (home: string) =>
  Number(
    (await sql.query('SELECT count(*) FROM stored_file WHERE home = $1', [home])).rows[0].count,
  )

/** Every file of ours comes whole to whoever may read it, wherever it lies. */
async function expectWhole(): Promise<void> {
  const { rows } = await sql.query(
    `SELECT e.document_id AS document, v.id AS version, f.sha256 FROM document_version v
     JOIN edition e ON e.id = v.edition_id JOIN stored_file f ON f.id = v.file_id
     WHERE v.name LIKE 'moved %'`,
  )
  expect(rows.length).toBe(ours)
  for (const { document, version, sha256 } of rows) {
    const answer = await desk.get(`/documents/${document}/files/${version}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([answer.status, createHash('sha256').update(bytes).digest('hex')]).toEqual([200, sha256])
  }
}

/** The keys of all that lies on the disk, or still is on its way there. */
function onDisk(): string[] {
  const root = join(server.dataFolder, 'files')
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name))
}

/** A move that is killed once the line has stopped there. */
async function killMoving(to: string, cut: Parameters<typeof line.at>[0]): Promise<void> {
  const stopped = line.at(cut)
  const moving = launch(settings, { args: ['command', 'files:move', to] })
  await stopped
  await end(moving, 'SIGKILL')
  line.mend()
}

describe('a move of all files that is killed', () => {
  test('when one has just come to its new home, leaves every file whole, and is gone on with', async () => {
    const all = await inHome('local')
    await killMoving('s3', { method: 'PUT', after: 4, when: 'done' })
    expect(await inHome('s3')).toBe(4)
    // The fifth lies in both, and counts as where its row says.
    expect(s3.keys().length).toBe(5)
    await expectWhole()
    const { code, stdout } = await command(settings, 'files:move', 's3')
    expect([code, await inHome('local')]).toEqual([0, 0])
    expect(stdout).toContain(String(all - 4))
    expect(s3.keys().length).toBe(all)
    await expectWhole()
  })

  test('before one has gone from its old home, leaves every file whole, and the sweep takes what lies twice', async () => {
    const all = await inHome('s3')
    await killMoving('local', { method: 'DELETE', after: 6, when: 'before' })
    expect(await inHome('local')).toBe(7)
    expect(s3.keys().length).toBe(all - 6)
    await expectWhole()
    expect((await command(settings, 'files:move', 'local')).code).toBe(0)
    expect([await inHome('s3'), s3.keys().length]).toEqual([0, 1])
    const longAgo = new Date(Date.now() - 3 * 3_600_000)
    s3.age(longAgo)
    for (const path of onDisk()) utimesSync(path, longAgo, longAgo)
    await sql.query(`SELECT graphile_worker.add_job('sweep')`)
    await expect.poll(() => s3.keys(), { timeout: 20_000 }).toEqual([])
    await expect.poll(() => onDisk().length, { timeout: 20_000 }).toBe(all)
    await expectWhole()
  })
})
