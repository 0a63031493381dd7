// A process of its own, so that a thousand clients do not share the thread that measures the rest.
import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'

export type Gather = { origin: string; thread: string; tokens: string[]; count: number }
export type Asked = { gather: Gather } | { post: string }
export type Told = { gathered: true } | { milliseconds: number }

let circle: Gather
let arrivals = 0
let lastArrival = (): void => {}

process.on('message', async (asked: Asked) => {
  if ('gather' in asked) {
    circle = asked.gather
    for (let from = 0; from < circle.count; from += 50)
      await Promise.all(Array.from({ length: 50 }, (_, at) => watch(from + at)))
    tell({ gathered: true })
  } else tell({ milliseconds: await post(asked.post) })
})

function tell(what: Told): void {
  process.send?.(what)
}

/** Connects one client as a page would, and watches the thread. */
function watch(place: number): Promise<Socket> {
  const { origin, thread, tokens } = circle
  const socket = io(origin, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { Cookie: `mreza=${tokens[place % tokens.length]}`, Origin: origin },
  })
  socket.on('reply', () => {
    arrivals += 1
    if (arrivals === circle.count) lastArrival()
  })
  return new Promise((done, fail) => {
    socket.on('connect_error', fail)
    socket.on('connect', () =>
      socket.emit('watch', { thing: 'thread', id: thread }, (answer: { ok: boolean }) =>
        answer.ok ? done(socket) : fail(new Error(`not watching: ${JSON.stringify(answer)}`)),
      ),
    )
  })
}

/** Posts a reply and gives the milliseconds until the last client has it. */
async function post(token: string): Promise<number> {
  const { origin, thread } = circle
  arrivals = 0
  const heard = new Promise<void>((done) => {
    lastArrival = done
  })
  const start = performance.now()
  const answer = await fetch(`${origin}/discussions/${thread}/replies`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: `mreza=${token}`, Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ formKey: randomUUID(), body: 'Dolazim.', language: 'sr-Latn' }),
  })
  if (answer.status !== 303) throw new Error(`posting was answered with ${answer.status}`)
  await heard
  return performance.now() - start
}
