import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { LiveClient, until } from '../support/live-client.ts'

/** Agrees to every WebSocket and breaks it off before the first packet, as a server killed in that moment. */
async function startBreakingServer(): Promise<{ origin: string; tries: number[] }> {
  const tries: number[] = []
  const server = createServer((_, answer) => answer.writeHead(404).end())
  server.on('upgrade', (request, socket) => {
    tries.push(Date.now())
    socket.on('error', () => {})
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
      () => setTimeout(() => socket.destroy(), 20),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tries }
}

test('a line that breaks between handshake and first packet is tried again at once, each time', async () => {
  const { origin, tries } = await startBreakingServer()
  const thing = { thing: 'thread' as const, id: '01890000-0000-7000-8000-000000000000' }
  const client = new LiveClient(origin, { ...thing, cookie: '' })
  onTestFinished(() => client.stop())
  await until(() => tries.length >= 4, 'the fourth try', 5_000)
  expect(client.isConnected).toBe(false)
})
