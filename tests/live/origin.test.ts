import { randomBytes } from 'node:crypto'
import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'

type Headers = Record<string, string>

/** Knocks at the sockets' door and gives the status: 200 opens a polling line, 101 a websocket. */
function knock(origin: string, transport: string, headers: Headers): Promise<number> {
  const upgrade = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
  }
  return new Promise((done, fail) => {
    const request = get(`${origin}/live/?EIO=4&transport=${transport}`, {
      headers: { ...(transport === 'websocket' ? upgrade : {}), ...headers },
    })
    request.on('upgrade', (response, socket) => {
      socket.destroy()
      done(response.statusCode ?? 0)
    })
    request.on('response', (response) => {
      response.resume()
      done(response.statusCode ?? 0)
    })
    request.on('error', fail)
  })
}

const opened = { polling: 200, websocket: 101 }
const refused = { polling: 403, websocket: 400 }
const port = (origin: string) => new URL(origin).port

describe('the line is opened by pages of our own alone', () => {
  let onLoopback: TestServer
  let behindAName: TestServer
  let drop: () => Promise<void>
  beforeAll(async () => {
    const database = await cloneDatabase('template_demo')
    drop = database.drop
    const named = startServer(database.url, { DEMO: 'false', ORIGIN: 'https://mreza.example' })
    onLoopback = await startServer(database.url)
    behindAName = await named
  })
  afterAll(async () => {
    await Promise.all([onLoopback.stop(), behindAName.stop()])
    await drop()
  })

  describe.each(['polling', 'websocket'] as const)('by %s', (transport) => {
    test('our own page opens it', async () => {
      const { origin } = onLoopback
      expect(await knock(origin, transport, { Origin: origin })).toBe(opened[transport])
      const own = { Origin: 'https://mreza.example', Host: 'mreza.example' }
      expect(await knock(behindAName.origin, transport, own)).toBe(opened[transport])
      // A polling GET of a browser names no origin; the browser itself says whose page it is.
      const unnamed = { 'Sec-Fetch-Site': 'same-origin' }
      expect(await knock(origin, transport, unnamed)).toBe(opened[transport])
    })

    const foreign: Array<[what: string, headers: (origin: string) => Headers]> = [
      ['a foreign page', () => ({ Origin: 'https://example.org' })],
      ['a page without an origin of its own', () => ({ Origin: 'null' })],
      ['nobody', () => ({})],
      ['an address that goes on after ours', (it) => ({ Origin: `${it}.example.org` })],
      ['an address that ends in ours', (it) => ({ Origin: it.replace('//', '//evil-') })],
      ['an address that holds ours as its user', (it) => ({ Origin: `${it}@example.org` })],
      ['another port', (it) => ({ Origin: `${it}0` })],
      ['our port under another name', (it) => ({ Origin: `http://localhost:${port(it)}` })],
      ['ours and another', (it) => ({ Origin: `${it}, https://example.org` })],
      ['another page of our site', (it) => ({ Origin: it, 'Sec-Fetch-Site': 'same-site' })],
      [
        'a foreign page, as its browser says',
        (it) => ({ Origin: it, 'Sec-Fetch-Site': 'cross-site' }),
      ],
    ]
    test.each(foreign)('%s does not', async (_, headers) => {
      const { origin } = onLoopback
      expect(await knock(origin, transport, headers(origin))).toBe(refused[transport])
    })

    test.each([
      'https://mreza.example.org',
      'https://mreza.example.evil.example',
      'https://evil-mreza.example',
      'https://sub.mreza.example',
      'http://mreza.example',
      'https://mreza.example:444',
      'null',
    ])('nor does %s, whatever Host says', async (origin) => {
      const { host } = origin === 'null' ? { host: 'mreza.example' } : new URL(origin)
      for (const Host of [host, 'mreza.example'])
        expect(await knock(behindAName.origin, transport, { Origin: origin, Host })).toBe(
          refused[transport],
        )
    })
  })
})
