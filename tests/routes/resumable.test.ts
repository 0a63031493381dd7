import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sameBrowser, type Visitor } from '../support/browser-like.ts'
import { type LibraryWorld, openLibraryWorld } from '../support/library-world.ts'
import type { TestServer } from '../support/server.ts'

let world: LibraryWorld
let server: TestServer
let sql: pg.Pool
let desk: Visitor
let member: Visitor
let board: Visitor
let library: string

beforeAll(async () => {
  world = await openLibraryWorld({ UPLOAD_LIMIT: '5000000' })
  ;({ server, sql, library } = world)
  desk = await world.enter('coordinator')
  member = await world.enter('member')
  board = await world.enter('board')
})
afterAll(() => world?.end())

const tus = { 'Tus-Resumable': '1.0.0' }

/** Bytes of a file that is taken, unlike any other. */
function content(length: number): Buffer {
  const bytes = randomBytes(length)
  bytes.write('%PDF-1.4\n')
  return bytes
}

function announced(fields: Record<string, string> = {}): Record<string, string> {
  return {
    ...{ batchId: uuidv7(), folder: '', language: 'en', note: '', name: 'plan.pdf' },
    ...{ length: '1000', mark: randomBytes(32).toString('hex'), ...fields },
  }
}

async function begin(fields: Record<string, string> = {}, visitor = desk) {
  const answer = await visitor.post(`/documents/libraries/${library}/arrivals`, announced(fields))
  return { status: answer.status, id: (await answer.json().catch(() => ({}))).id as string }
}

async function ask(visitor: Visitor, id: string, method: string, init: RequestInit = {}) {
  const answer = await fetch(`${visitor.origin}/documents/arrivals/${id}`, {
    ...{ redirect: 'manual', method },
    ...init,
    headers: { Cookie: visitor.cookie, Origin: visitor.origin, ...tus, ...init.headers },
  })
  return answer
}

function piece(visitor: Visitor, id: string, offset: number, body: Uint8Array) {
  return ask(visitor, id, 'PATCH', {
    body: body as BodyInit,
    headers: {
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(offset),
    },
  })
}

const come = async (id: string) =>
  Number((await ask(desk, id, 'HEAD')).headers.get('Upload-Offset') ?? Number.NaN)

async function stored(id: string) {
  const { rows } = await sql.query(
    `SELECT u.state, u.fault, v.id AS version, u.document_id AS document, f.sha256
     FROM upload u LEFT JOIN edition e ON e.document_id = u.document_id
       LEFT JOIN document_version v ON v.edition_id = e.id LEFT JOIN stored_file f ON f.id = v.file_id
     WHERE u.id = $1 ORDER BY v.number DESC LIMIT 1`,
    [id],
  )
  return rows[0]
}

async function bytesOf(id: string): Promise<Buffer> {
  const { document, version } = await stored(id)
  const answer = await member.get(`/documents/${document}/files/${version}`)
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

/** Sends the beginning of a piece, and gives the line on which nothing more comes. */
async function halfSent(id: string, offset: number, body: Buffer, sent: number): Promise<Socket> {
  const { hostname, port } = new URL(server.origin)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  await new Promise<void>((done) => socket.once('connect', () => done()))
  socket.write(
    [
      `PATCH /documents/arrivals/${id} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      `Origin: ${server.origin}`,
      `Cookie: ${desk.cookie}`,
      'Tus-Resumable: 1.0.0',
      'Content-Type: application/offset+octet-stream',
      `Upload-Offset: ${offset}`,
      `Content-Length: ${body.length}`,
      '\r\n',
    ].join('\r\n'),
  )
  await new Promise<void>((done) => socket.write(body.subarray(0, sent), () => done()))
  await expect.poll(() => sizeOf(id), { timeout: 5_000 }).toBeGreaterThanOrEqual(offset + sent)
  return socket
}

/** How much of it lies on the disk; unlike asking the server, this disturbs nobody who is just sending. */
function sizeOf(id: string): number {
  const path = join(server.dataFolder, 'files', 'arriving', id)
  return existsSync(path) ? statSync(path).size : 0
}

describe('a file that comes piece by piece', () => {
  test('goes on where the line broke, and is stored whole', async () => {
    const bytes = content(300_000)
    const fields = { name: 'plan za 2026.pdf', length: String(bytes.length) }
    const { id, status } = await begin(fields)
    expect(status).toBe(201)
    expect(await come(id)).toBe(0)
    const first = await piece(desk, id, 0, bytes.subarray(0, 100_000))
    expect([first.status, first.headers.get('Upload-Offset')]).toEqual([204, '100000'])
    const line = await halfSent(id, 100_000, bytes.subarray(100_000), 70_000)
    line.destroy()
    const at = await come(id)
    expect(at).toBeGreaterThanOrEqual(170_000)
    expect(at).toBeLessThan(300_000)
    const early = await ask(desk, id, 'POST')
    expect([early.status, await early.json()]).toEqual([409, { state: 'arriving' }])
    expect((await piece(desk, id, at, bytes.subarray(at))).status).toBe(204)
    const done = await ask(desk, id, 'POST')
    expect([done.status, await done.json()]).toEqual([200, { state: 'stored' }])
    expect((await bytesOf(id)).equals(bytes)).toBe(true)
    // Asked again, it says the same, and nothing is stored twice.
    expect(await (await ask(desk, id, 'POST')).json()).toEqual({ state: 'stored' })
    expect((await piece(desk, id, bytes.length, Buffer.from('more'))).status).toBe(404)
    const { rows } = await sql.query(
      `SELECT count(*)::int AS n FROM edition WHERE title = 'plan za 2026'`,
    )
    expect(rows[0].n).toBe(1)
  })

  test('is known again by its mark, on another page and under another form', async () => {
    const bytes = content(9_000)
    const mark = randomBytes(32).toString('hex')
    const fields = { name: 'again.pdf', length: '9000', mark }
    const { id } = await begin(fields)
    await piece(desk, id, 0, bytes.subarray(0, 4_500))
    const page = await (await desk.get(`/documents/libraries/${library}/uploads`)).text()
    expect(page).toMatch(/again\.pdf<\/strong> · 50 % is here\./)
    const batchId = uuidv7()
    expect((await begin({ ...fields, batchId })).id).toBe(id)
    for (const other of [
      { mark: randomBytes(32).toString('hex') },
      { name: 'b.pdf' },
      { mark: '' },
    ])
      expect((await begin({ ...fields, ...other })).id).not.toBe(id)
    expect(await come(id)).toBe(4_500)
    const told = await (await desk.get(`/documents/uploads/${batchId}`)).text()
    expect(told).toContain('50 % is here.')
    await piece(desk, id, 4_500, bytes.subarray(4_500))
    await ask(desk, id, 'POST')
    expect((await bytesOf(id)).equals(bytes)).toBe(true)
    // What is stored is not gone on with; sent once more it is the same file twice.
    const twice = await begin(fields)
    expect(twice.id).not.toBe(id)
    await piece(desk, twice.id, 0, bytes)
    expect(await (await ask(desk, twice.id, 'POST')).json()).toEqual({ state: 'refused' })
    expect((await stored(twice.id)).fault).toBe('duplicate')
  })

  test('is hers alone: for others, and for whoever may not add, it is not there', async () => {
    const { id } = await begin({ length: '4' })
    for (const visitor of [member, board]) {
      for (const method of ['HEAD', 'POST', 'DELETE'])
        expect([method, (await ask(visitor, id, method)).status]).toEqual([method, 404])
      expect((await piece(visitor, id, 0, Buffer.from('MINE'))).status).toBe(404)
    }
    expect((await begin({}, member)).status).toBe(403)
    const nobody = sameBrowser(desk)
    nobody.cookie = ''
    expect((await ask(nobody, id, 'HEAD')).headers.get('Location')).toBe('/login')
    expect((await ask(desk, id, 'GET')).status).toBe(404)
    const foreign = await ask(desk, id, 'DELETE', { headers: { Origin: 'https://evil.example' } })
    expect(foreign.status).toBe(403)
    expect(await come(id)).toBe(0)
  })

  test('takes no byte twice, out of turn or beyond its length', async () => {
    const { id } = await begin({ length: '10' })
    expect((await piece(desk, id, 5, Buffer.from('world'))).status).toBe(409)
    expect((await piece(desk, id, 0, Buffer.from('01234567890'))).status).toBe(413)
    expect((await piece(desk, id, 0, Buffer.from('01234'))).status).toBe(204)
    expect((await piece(desk, id, 0, Buffer.from('56789'))).status).toBe(409)
    expect(await come(id)).toBe(5)
    const plain = await ask(desk, id, 'PATCH', {
      body: 'x',
      headers: { 'Content-Type': 'text/plain', 'Upload-Offset': '5' },
    })
    expect(plain.status).toBe(400)
    expect(await come(id)).toBe(5)
  })

  test('can be taken back, and is gone', async () => {
    const { id } = await begin()
    await piece(desk, id, 0, Buffer.from('%PDF'))
    expect((await ask(desk, id, 'DELETE')).status).toBe(204)
    expect((await ask(desk, id, 'HEAD')).status).toBe(404)
    expect((await sql.query('SELECT FROM upload WHERE id = $1', [id])).rowCount).toBe(0)
  })

  test('is refused at once where it is empty, too large or one too many, and its page says why', async () => {
    const batchId = uuidv7()
    for (const [length, name] of [
      ['0', 'empty.pdf'],
      ['5000001', 'large.pdf'],
    ] as const)
      expect(await begin({ batchId, length, name })).toEqual({ status: 200, id: null })
    for (let n = 2; n < 20; n++) expect((await begin({ batchId })).id).toBeTruthy()
    expect(await begin({ batchId, name: 'beyond.pdf' })).toEqual({ status: 200, id: null })
    const page = await (await desk.get(`/documents/uploads/${batchId}`)).text()
    for (const said of ['This file is empty.', 'This file is larger than', 'More than 20 files'])
      expect(page).toContain(said)
    for (const bad of ['length=-1', 'length=x', 'mark=short', 'batchId=x'])
      expect((await begin(Object.fromEntries([bad.split('=')]))).status).toBe(422)
  })

  test('goes on after the server was killed', async () => {
    const bytes = content(50_000)
    const { id } = await begin({ length: '50000', name: 'killed.pdf' })
    await piece(desk, id, 0, bytes.subarray(0, 20_000))
    await halfSent(id, 20_000, bytes.subarray(20_000), 10_000)
    await server.restart()
    const at = await come(id)
    expect(at).toBeGreaterThanOrEqual(30_000)
    await piece(desk, id, at, bytes.subarray(at))
    expect(await (await ask(desk, id, 'POST')).json()).toEqual({ state: 'stored' })
    expect((await bytesOf(id)).equals(bytes)).toBe(true)
  })

  test('goes on at once on a new line, while the old one still seems to stand', async () => {
    const bytes = content(50_000)
    const { id } = await begin({ length: '50000', name: 'two lines.pdf' })
    const old = await halfSent(id, 0, bytes, 30_000)
    const began = performance.now()
    const at = await come(id)
    expect(at).toBeGreaterThanOrEqual(30_000)
    expect(performance.now() - began).toBeLessThan(5_000)
    expect((await piece(desk, id, at, bytes.subarray(at))).status).toBe(204)
    old.write(bytes.subarray(30_000))
    expect(await (await ask(desk, id, 'POST')).json()).toEqual({ state: 'stored' })
    expect((await bytesOf(id)).equals(bytes)).toBe(true)
    old.destroy()
  })

  test('is stored once, however many ask for it at the same time', async () => {
    const bytes = content(400_000)
    const { id } = await begin({ length: String(bytes.length), name: 'at once.pdf' })
    await piece(desk, id, 0, bytes)
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(desk, id, 'POST')))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect((await bytesOf(id)).equals(bytes)).toBe(true)
    const { rows } = await sql.query(
      `SELECT count(*)::int AS n FROM edition WHERE title = 'at once'`,
    )
    expect(rows[0].n).toBe(1)
    expect(
      readdirSync(join(server.dataFolder, 'files', 'arriving')).filter((it) => it.startsWith(id)),
    ).toEqual([])
  })
})
