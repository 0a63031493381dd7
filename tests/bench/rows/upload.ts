import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { alternate, median, type Row } from '../compare.ts'
import { type Pace, small } from '../pace.ts'
import { serve } from '../process.ts'
import { ask, serveOurs, signIn, type World } from '../world.ts'

const mebibyte = 1024 * 1024
const file = 1024 * mebibyte

/**
 * A file of 1 GB by the plain form, to a server that asks who sends it, hashes it, looks what it is and keeps it,
 * beside a bare one that writes the same stream to the same disk; and by how much our process grows meanwhile.
 */
export async function measureUpload(world: World, pace: Pace): Promise<Row[]> {
  const database = await world.copy(small)
  const folder = join(world.folder, 'uploads')
  mkdirSync(folder)
  const settings = { DATA_DIR: folder, UPLOAD_LIMIT: String(2 * file) }
  const [ours, bare] = await Promise.all([
    serveOurs(database, [], settings),
    serve('tests/bench/bare-disk.ts', { DATA_DIR: folder }),
  ])
  const [token = ''] = await signIn(database, 1)
  const path = `/documents/libraries/${await libraryOf(database, token)}/uploads`
  const growth: number[] = []
  const toOurs = async () => {
    const before = residentOf(ours.pid)
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, residentOf(ours.pid))
    }, 50)
    const speed = await send(ours.origin + path, token)
    clearInterval(watch)
    growth.push((most - before) / mebibyte)
    await expectStored(database)
    rmSync(join(folder, 'files'), { recursive: true, force: true })
    return speed
  }
  await toOurs()
  growth.length = 0
  const measured = await alternate(pace.rounds, toOurs, () => send(`${bare.origin}/`, token))
  await Promise.all([ours.stop(), bare.stop()])
  return [
    {
      what: 'A file of 1 GB sent by a form',
      target: { atLeast: 0.7 },
      ratios: measured.ratios,
      ours: `${median(measured.ours).toFixed(0)} MB/s`,
      reference: `${median(measured.reference).toFixed(0)} MB/s`,
    },
    {
      what: 'By how much the process grows meanwhile, beside 64 MB',
      target: { atMost: 1 },
      ratios: growth.map((it) => it / 64),
      ours: `${median(growth).toFixed(0)} MB`,
      reference: '64 MB',
    },
  ]
}

/** A library to which this member may add: that of a space which she shares. */
async function libraryOf(database: string, token: string): Promise<string> {
  const [space] = await ask<{ id: string }>(
    database,
    `SELECT s.id FROM space s JOIN audience_holding(now()) h ON h.audience = s.audience
     JOIN session e ON e.member_id = h.member_id
     WHERE s.kind = 'shared' AND e.id = encode(sha256($1::bytea), 'hex') LIMIT 1`,
    [Buffer.from(token)],
  )
  if (!space) throw new Error('this member shares no space')
  return space.id
}

async function expectStored(database: string): Promise<void> {
  const [last] = await ask<{ state: string; fault: string | null; bytes: string | null }>(
    database,
    'SELECT state, fault, bytes FROM upload ORDER BY id DESC LIMIT 1',
  )
  if (last?.state !== 'stored' || Number(last.bytes) !== file)
    throw new Error(`the file was not stored: ${JSON.stringify(last)}`)
}

/** Sends a file unlike every one before; gives megabytes a second until the answer came. */
async function send(address: string, token: string): Promise<number> {
  const line = `line-${randomUUID()}`
  const field = (name: string, value: string) =>
    `--${line}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const head = Buffer.from(
    field('batchId', randomUUID()) +
      field('folder', '') +
      field('language', 'en') +
      field('note', '') +
      `--${line}\r\nContent-Disposition: form-data; name="files"; filename="large.mp3"\r\nContent-Type: audio/mpeg\r\n\r\n`,
  )
  const tail = Buffer.from(`\r\n--${line}--\r\n`)
  const piece = randomBytes(mebibyte)
  const first = Buffer.from(piece)
  // Sound: nothing is read out of it afterwards, which would disturb the round that follows.
  first.write('ID3\x03\0\0\0\0\0\0\xff\xfb\x90\x64', 'latin1')
  function* body() {
    yield head
    yield first
    for (let sent = mebibyte; sent < file; sent += mebibyte) yield piece
    yield tail
  }
  const begun = performance.now()
  const { origin } = new URL(address)
  const asked = request(address, {
    method: 'POST',
    headers: {
      ...{ Cookie: `mreza=${token}`, Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
      'Content-Type': `multipart/form-data; boundary=${line}`,
      'Content-Length': head.length + file + tail.length,
    },
  })
  const answered = new Promise<number>((done, fail) => {
    asked.on('response', (answer) => {
      answer.resume().on('end', () => done(answer.statusCode ?? 0))
    })
    asked.on('error', fail)
  })
  await pipeline(Readable.from(body()), asked)
  const status = await answered
  if (status !== 303) throw new Error(`${address} answered ${status}`)
  return file / 1e6 / ((performance.now() - begun) / 1000)
}

/** Bytes of memory that a process has in use. */
function residentOf(pid: number): number {
  const [, kibibytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kibibytes) * 1024
}
