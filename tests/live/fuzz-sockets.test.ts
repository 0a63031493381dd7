import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../support/browser-like.ts'
import { LiveClient, pass, until } from '../support/live-client.ts'
import { openLiveWorld, say } from '../support/live-world.ts'
import { oddFrames, oddPackets } from '../support/odd-packets.ts'

const seed = 20_261_122
const portion = 2_000
// PACKETS=100000 is a matter of minutes: docs/security.md tells what memory did.
const packets = Math.max(portion, Number(process.env.PACKETS ?? 0))
const lines = 8

let world: Awaited<ReturnType<typeof openLiveWorld>>
let origin: string
let author: Visitor
let threadId: string
let ids: string[]
let pid: number

beforeAll(async () => {
  world = await openLiveWorld()
  origin = world.servers[0].origin
  pid = world.servers[0].pid()
  const { buildMember, buildThread, spaceOf } = world.people
  const member = await buildMember()
  threadId = await buildThread(member)
  const foreign = await buildThread(await buildMember({ in: 'albania-asp' }))
  ids = [threadId, foreign, await spaceOf('serbia-moi'), member.memberId]
  author = await world.visit(origin, member.memberId)
})
afterAll(() => world.close())

/** The server is the same one, has nothing to complain of, and serves. */
async function expectUnharmed(): Promise<void> {
  expect(world.servers[0].pid()).toBe(pid)
  expect(world.servers[0].output()).not.toContain('"level":50')
  const { cookie } = author
  const client = await new LiveClient(origin, { thing: 'thread', id: threadId, cookie }).ready()
  const seq = await say(author, threadId, 'it still serves')
  await until(() => client.named('reply').length === 1, 'a reply by the line')
  expect(client.seqs.at(-1)).toBe(seq)
  client.stop()
}

test(`${packets} packets that no page of ours sends break nothing (seed ${seed})`, {
  timeout: 60_000 + packets * 20,
}, async () => {
  let sent = 0
  const before = residentMegabytes()
  const memory: number[] = []
  for (let from = 0; from < packets; from += portion) {
    sent += await sendOdd(fc.sample(oddPackets(ids), { seed: seed + from, numRuns: portion }))
    memory.push(residentMegabytes())
  }
  expect(sent).toBeGreaterThanOrEqual(packets)
  if (memory.length > 1) console.log(`resident memory, in MB: ${memory.join(' ')}`)
  // The heap grows while it warms up, by a fixed amount however much is sent.
  expect(memory.at(-1) ?? 0).toBeLessThan(before + 300)
  await expectUnharmed()
})

/** Sends packets over some lines at once and gives how many went. */
async function sendOdd(odd: Array<string | Uint8Array>): Promise<number> {
  let sent = 0
  const sendSome = async () => {
    let line = await openLine()
    for (let packet = odd.pop(); packet !== undefined; packet = odd.pop()) {
      if (line.readyState !== WebSocket.OPEN) line = await openLine()
      line.send(packet)
      sent++
      // Whether it closes the line is seen a moment later; some do, and that is an answer too.
      if (sent % 3 === 0) await pass(2)
    }
    line.close()
  }
  await Promise.all(Array.from({ length: lines }, sendSome))
  return sent
}

function residentMegabytes(): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
}

test.each(oddFrames)('%s ends its own line at most', async (_, bytes) => {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  socket.on('error', () => {})
  const head = {
    Host: new URL(origin).host,
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    Origin: origin,
    Cookie: author.cookie,
  }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`GET /live/?EIO=4&transport=websocket HTTP/1.1\r\n${lines.join('')}\r\n`)
  await new Promise((done) => socket.once('data', done).once('close', done))
  socket.write(bytes)
  await pass(100)
  socket.destroy()
  await expectUnharmed()
})

test.each([
  '?EIO=4&transport=__proto__',
  '?EIO=4&transport=constructor',
  '?EIO=99&transport=polling',
  '?EIO=4&transport=polling&sid=__proto__',
  '?EIO=4&transport=polling&sid=constructor',
  '?EIO=4&transport=websocket&sid=nobody',
  '?EIO=4&transport[]=polling&transport[]=websocket',
  '?EIO=4&transport=polling&j=%00',
  '?%',
])('asking for a line as %s is refused', async (query) => {
  for (const [method, body] of [
    ['GET', ''],
    ['POST', '42["watch",{}]\u001e4\u001e\u001e'],
    ['POST', 'x'.repeat(1_048_576)],
    ['PUT', '4'],
  ] as const) {
    const status = await ask(method, `/live/${query}`, body)
    expect(status).toBeGreaterThanOrEqual(200)
    expect(status).toBeLessThan(500)
  }
  await expectUnharmed()
})

/** A line that has signed in. */
async function openLine(): Promise<WebSocket> {
  const address = `${origin.replace('http', 'ws')}/live/?EIO=4&transport=websocket`
  // Node's own client takes headers, which the type that it shares with browsers does not know.
  const options = { headers: { Cookie: author.cookie, Origin: origin } } as unknown as string
  const line = new WebSocket(address, options)
  await new Promise<void>((done, fail) => {
    line.addEventListener('error', () => fail(new Error('no line')), { once: true })
    line.addEventListener('open', () => line.send('40'), { once: true })
    line.addEventListener('message', ({ data }) => String(data).startsWith('40') && done())
  })
  return line
}

function ask(method: string, path: string, body: string): Promise<number> {
  return new Promise((done, fail) => {
    const headers = { Origin: origin, Cookie: author.cookie, 'Content-Type': 'text/plain' }
    const sent = request(origin, { method, path, headers }, (answer) => {
      answer.resume()
      done(answer.statusCode ?? 0)
    })
    // A body of a megabyte is cut short, and the line with it.
    sent.on('error', (error) => (body.length > 16_384 ? done(413) : fail(error)))
    sent.end(body)
  })
}
