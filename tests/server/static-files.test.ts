import { readdirSync, readFileSync } from 'node:fs'
import { get, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }

const client = 'build/client'
let database: Awaited<ReturnType<typeof cloneDatabase>>
let server: TestServer

beforeAll(async () => {
  database = await cloneDatabase('template_network')
  server = await startServer(database.url)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

/** Asks as it is said, and gives the bytes as they came: fetch would ask for more and unpack them. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    get(server.origin + path, { headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () =>
        done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    }).on('error', fail)
  })
}

const assets = readdirSync(`${client}/assets`)
  .filter((name) => /\.(?:js|css)$/.test(name))
  .map((name) => `/assets/${name}`)
const largest = (ending: string) =>
  assets
    .filter((path) => path.endsWith(ending))
    .sort((a, b) => read(b).length - read(a).length)[0] as string
const read = (path: string) => readFileSync(client + path)

describe.each([
  ['a script', '.js', 'text/javascript; charset=utf-8'],
  ['a style', '.css', 'text/css; charset=utf-8'],
])('%s', (_, ending, type) => {
  const path = largest(ending)

  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
  ] as const)('to who takes "%s" comes as %s, much smaller', async (accepted, encoding, unpack) => {
    const { status, headers, body } = await ask(path, { 'Accept-Encoding': accepted })
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': type,
      'content-encoding': encoding,
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    })
    expect(unpack(body).equals(read(path))).toBe(true)
    expect(body.length).toBeLessThan(read(path).length * 0.4)
  })

  test.each([{}, { 'Accept-Encoding': 'identity' }, { 'Accept-Encoding': 'br;q=0, gzip;q=0' }])(
    'to who says %j comes as it is',
    async (said) => {
      const { headers, body } = await ask(path, said as Record<string, string>)
      expect(headers['content-encoding']).toBeUndefined()
      expect(headers).toMatchObject({ 'content-type': type, vary: 'Accept-Encoding' })
      expect(body.equals(read(path))).toBe(true)
    },
  )
})

test('every script and style answers with its type, and never with more bytes than it has', async () => {
  expect(assets.length).toBeGreaterThan(40)
  for (const path of assets) {
    const { status, headers, body } = await ask(path, { 'Accept-Encoding': 'gzip, br' })
    expect([path, status]).toEqual([path, 200])
    expect(headers['content-type']).toMatch(path.endsWith('.css') ? /^text\/css/ : /^text\/javasc/)
    expect(body.length, path).toBeLessThanOrEqual(read(path).length)
  }
})

describe.each([
  ['/icon.svg', 'image/svg+xml; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
])('%s, whose name stays the same', (path, type) => {
  test.each(['br', 'gzip', 'identity'])(
    'is not sent again to who holds it as %s',
    async (accepted) => {
      const first = await ask(path, { 'Accept-Encoding': accepted })
      expect(first.status).toBe(200)
      expect(first.headers).toMatchObject({
        'content-type': type,
        'cache-control': 'public, max-age=86400',
        vary: 'Accept-Encoding',
        etag: expect.stringMatching(/^"\w+"$/),
      })
      const tag = String(first.headers.etag)

      const again = await ask(path, { 'Accept-Encoding': accepted, 'If-None-Match': tag })
      expect([again.status, again.body.length]).toEqual([304, 0])
      expect(again.headers).toMatchObject({
        etag: tag,
        'cache-control': 'public, max-age=86400',
        vary: 'Accept-Encoding',
      })
      const other = await ask(path, { 'Accept-Encoding': accepted, 'If-None-Match': '"older"' })
      expect([other.status, other.body.equals(first.body)]).toEqual([200, true])
    },
  )
})
