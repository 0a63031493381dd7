import type { Socket } from 'socket.io-client'
import { noticeBrokenOpening, noticeBrokenOpenings } from './broken-opening'
import type { FromServer, Watch, WatchAnswer } from './protocol'

/** `on`: it is heard of; `off`: the line has been away for ten seconds; `ended`: no access any more. */
export type LineState = 'on' | 'off' | 'ended'

type Events = FromServer

export type Watcher = {
  /** What to watch, asked anew at every connection. */
  thing: () => Watch
  on: Partial<Events>
  onAnswer?: (answer: Extract<WatchAnswer, { ok: true }>) => void
  onState?: (state: LineState) => void
  /** Asks the server without the line: every half minute while it is off, and when the page is looked at again. */
  poll: () => void
}
export type Watched = { again: () => void; stop: () => void }

type Entry = {
  watcher: Watcher
  state: LineState | 'new'
  /** Tells the answer to the present question from one to an earlier connection. */
  asked: number
  isAsking: boolean
  isStale: boolean
  retry?: number
  poll?: number
  room?: string
}
type Asks = { watch: (thing: Watch, answer: unknown) => void; unwatch: (room: string) => void }
type LiveSocket = Socket<Events, Asks>

const patience = 10_000
const pollEvery = 30_000
/** Refusals in a row after which a signed-out line stays down: one may fall into a change of session. */
const mostRefusals = 3

const entries = new Set<Entry>()
let socket: LiveSocket | null = null
let isOpening = false
let tries = 0
let refusals = 0
let connectedAt = 0
let reconnect = 0

/** Hears of one thing through the page's one socket, for as long as the line and the rights last. */
export function watch(watcher: Watcher): Watched {
  const entry: Entry = { watcher, state: 'new', asked: 0, isAsking: false, isStale: false }
  entries.add(entry)
  goOff(entry)
  if (socket?.connected) ask(entry)
  else void open()
  return { again: () => askAgain(entry), stop: () => stop(entry) }
}

async function open(): Promise<void> {
  if (socket || isOpening) return
  isOpening = true
  try {
    const { io } = await import('socket.io-client')
    const options = { path: '/live', transports: ['websocket', 'polling'], tryAllTransports: true }
    if (entries.size > 0) socket = dress(io({ ...options, withCredentials: true }))
  } catch {
    reconnectLater()
  } finally {
    isOpening = false
  }
}

function dress(fresh: LiveSocket): LiveSocket {
  noticeBrokenOpenings(fresh.io)
  fresh.on('connect', () => {
    connectedAt = Date.now()
    for (const entry of entries) ask(entry)
  })
  fresh.on('disconnect', () => {
    if (fresh !== socket) return
    if (Date.now() - connectedAt > pollEvery) tries = 0
    for (const entry of entries) goOff(entry)
    // Cut by the server, socket.io stays down; every right is judged anew when it comes back.
    if (!fresh.active) reconnectLater()
  })
  fresh.on('connect_error', ({ message }) => {
    if (fresh.active || fresh !== socket) return
    if (message !== 'signed out' || ++refusals < mostRefusals) reconnectLater()
    else for (const entry of [...entries]) end(entry)
  })
  fresh.onAny((name: keyof Events, data) => {
    for (const { watcher } of [...entries]) watcher.on[name]?.(data as never)
  })
  return fresh
}

function reconnectLater(): void {
  clearTimeout(reconnect)
  const delay = Math.min(30_000, 500 * 2 ** tries++) * (0.5 + Math.random())
  reconnect = window.setTimeout(connectNow, delay)
}

function connectNow(): void {
  clearTimeout(reconnect)
  reconnect = 0
  if (socket) noticeBrokenOpening(socket.connect().io)
  else if (entries.size > 0) void open()
}

function ask(entry: Entry): void {
  clearTimeout(entry.retry)
  const mine = ++entry.asked
  entry.isAsking = true
  entry.isStale = false
  const settle = (error: Error | null, answer?: WatchAnswer) => {
    if (mine !== entry.asked || !entries.has(entry)) return
    entry.isAsking = false
    if (answer?.ok) accept(entry, answer)
    else if (answer?.reason === 'not_found') end(entry)
    else if (error || answer?.reason === 'try_later' || answer?.reason === 'slow_down') {
      entry.retry = window.setTimeout(() => askAgain(entry), 2_000 + 3_000 * Math.random())
    }
    if (answer?.ok && entry.isStale) askAgain(entry)
  }
  socket?.timeout(patience).emit('watch', entry.watcher.thing(), settle)
}

/** One question at a time, so that a thread in which many write at once still gets its answer. */
function askAgain(entry: Entry): void {
  if (!entries.has(entry)) return
  if (!socket?.connected) entry.watcher.poll()
  else if (entry.isAsking) entry.isStale = true
  else ask(entry)
}

function accept(entry: Entry, answer: Extract<WatchAnswer, { ok: true }>): void {
  refusals = 0
  entry.room = answer.room
  change(entry, 'on')
  entry.watcher.onAnswer?.(answer)
}

function change(entry: Entry, state: LineState): void {
  clearTimeout(entry.poll)
  entry.poll = undefined
  if (entry.state === state) return
  entry.state = state
  entry.watcher.onState?.(state)
}

/** A short break changes nothing; a longer one is told, and bridged by asking. */
function goOff(entry: Entry): void {
  entry.asked++
  entry.isAsking = false
  clearTimeout(entry.retry)
  if (!entry.poll) entry.poll = window.setTimeout(() => pollOn(entry), patience)
}

function pollOn(entry: Entry): void {
  change(entry, 'off')
  entry.poll = window.setTimeout(() => pollOn(entry), pollEvery)
  if (!document.hidden) entry.watcher.poll()
}

function end(entry: Entry): void {
  change(entry, 'ended')
  stop(entry)
}

function stop(entry: Entry): void {
  if (!entries.delete(entry)) return
  clearTimeout(entry.poll)
  clearTimeout(entry.retry)
  if (entry.room && socket?.connected) socket.emit('unwatch', entry.room)
  if (entries.size > 0) return
  clearTimeout(reconnect)
  reconnect = 0
  const last = socket
  socket = null
  last?.disconnect()
}

/** A phone that slept, or a line that is back: look at once instead of at the next turn. */
function wake(): void {
  if (document.hidden) return
  if (reconnect) connectNow()
  for (const entry of [...entries]) entry.watcher.poll()
}
document.addEventListener('visibilitychange', wake)
window.addEventListener('online', wake)
