import { io, type Socket } from 'socket.io-client'
import type { PresentedReply } from '~/features/discussions/present-reply.server'
import { noticeBrokenOpening, noticeBrokenOpenings } from '~/features/live/broken-opening'
import type { Watch, WatchAnswer } from '~/features/live/protocol'
import { acceptReplies } from '~/lib/in-order'

export type Heard = { name: string; data: Record<string, unknown>; at: number }
type Ok = Extract<WatchAnswer, { ok: true }>

export type LiveOptions = {
  cookie: string
  thing: 'thread' | 'space'
  id: string
  /** The last number that the page shows; 0 for a page that shows none. */
  after?: number
  transports?: Array<'polling' | 'websocket'>
  /** How long it waits before it comes back after the server cut it, in milliseconds. */
  pause?: () => number
  /** Watches again after every refusal too, as a page of ours never would. */
  isStubborn?: boolean
}

const mostRefusals = 3

/**
 * A page of ours without its browser: one socket, one thing watched, asked anew at every connection
 * with the last number it shows, each reply once and in the order of the numbers.
 */
export class LiveClient {
  readonly heard: Heard[] = []
  readonly answers: WatchAnswer[] = []
  readonly replies: PresentedReply[] = []
  readonly refusals: string[] = []
  isEnded = false
  isClosed = false
  readonly #options: LiveOptions
  readonly #socket: Socket
  #last: number
  #asked = 0
  #isAsking = false
  #isStale = false
  #retry: NodeJS.Timeout | undefined

  constructor(origin: string, options: LiveOptions) {
    this.#options = options
    this.#last = options.after ?? 0
    this.#socket = io(origin, {
      path: '/live',
      transports: options.transports ?? ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 300,
      extraHeaders: { Cookie: options.cookie, Origin: origin },
    })
    noticeBrokenOpenings(this.#socket.io)
    this.#socket.on('connect', () => this.#ask())
    this.#socket.on('disconnect', () => this.#goOff())
    this.#socket.on('connect_error', (error) => this.#refused(error.message))
    this.#socket.onAny((name: string, data) => this.#hear({ name, data, at: Date.now() }))
  }

  get isConnected(): boolean {
    return this.#socket.connected
  }

  get seqs(): number[] {
    return this.replies.map(({ seq }) => seq)
  }

  /** Waits for the first answer to its question. */
  async ready(): Promise<this> {
    await until(() => this.answers.length > 0 || this.isEnded, 'the answer to a watch')
    return this
  }

  /** Asks to watch any other thing by the same socket, whatever the page shows. */
  ask(thing: unknown): Promise<WatchAnswer> {
    return this.#socket.timeout(5_000).emitWithAck('watch', thing)
  }

  unwatch(room: string): void {
    this.#socket.emit('unwatch', room)
  }

  named(name: string): Heard[] {
    return this.heard.filter((it) => it.name === name)
  }

  stop(): void {
    this.isEnded = true
    clearTimeout(this.#retry)
    this.#socket.disconnect()
  }

  #ask(): void {
    clearTimeout(this.#retry)
    const mine = ++this.#asked
    const { thing, id } = this.#options
    const question: Watch = thing === 'thread' ? { thing, id, after: this.#last } : { thing, id }
    this.#isAsking = true
    this.#isStale = false
    this.#socket.timeout(5_000).emit('watch', question, (error: Error | null, it?: WatchAnswer) => {
      if (mine !== this.#asked || this.isEnded) return
      this.#isAsking = false
      if (it) this.answers.push(it)
      if (it?.ok) this.#take(it)
      else if (it?.reason === 'not_found' && !this.#options.isStubborn) this.stop()
      else this.#later(error ? 1_000 : 100)
    })
  }

  #askAgain(): void {
    if (this.isEnded || !this.#socket.connected) return
    if (this.#isAsking) this.#isStale = true
    else this.#ask()
  }

  #take({ replies, lastSeq, isClosed }: Ok): void {
    this.isClosed = isClosed
    if (this.#insert(replies) || this.#last < lastSeq || this.#isStale) this.#askAgain()
  }

  #hear(heard: Heard): void {
    this.heard.push(heard)
    if (this.#options.thing !== 'thread') return
    const reply = heard.data as unknown as PresentedReply
    if (heard.name === 'reply' && this.#insert([reply])) this.#askAgain()
    if (heard.name === 'edited') this.#repaint(reply)
    if (heard.name === 'nudge' && Number(heard.data.seq) > this.#last) this.#askAgain()
  }

  /** Puts in what comes next; gives whether something before it is missing. */
  #insert(replies: PresentedReply[]): boolean {
    const { inserted, known, last, isGap } = acceptReplies(this.#last, replies)
    for (const reply of known) this.#repaint(reply)
    this.replies.push(...inserted)
    this.#last = last
    return isGap
  }

  #repaint(reply: PresentedReply): void {
    const place = this.replies.findIndex(({ seq }) => seq === reply.seq)
    if (place >= 0 && reply.version > (this.replies[place]?.version ?? 0))
      this.replies[place] = reply
  }

  #goOff(): void {
    this.#asked++
    this.#isAsking = false
    clearTimeout(this.#retry)
    // Cut by the server, socket.io stays down; every right is judged anew when it comes back.
    if (!this.#socket.active) this.#connectLater()
  }

  #refused(message: string): void {
    if (this.#socket.active) return
    this.refusals.push(message)
    const isOut = message === 'signed out' && this.refusals.length >= mostRefusals
    if (isOut && !this.#options.isStubborn) this.stop()
    else this.#connectLater()
  }

  #connectLater(): void {
    if (this.isEnded) return
    const pause = this.#options.pause?.() ?? 100 + 100 * Math.random()
    setTimeout(() => {
      if (!this.isEnded) noticeBrokenOpening(this.#socket.connect().io)
    }, pause)
  }

  #later(pause: number): void {
    this.#retry = setTimeout(() => this.#askAgain(), pause)
  }
}

/** Waits until something holds, and says what it was when it does not within the time. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  most = 10_000,
): Promise<void> {
  const deadline = Date.now() + most
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}

/** Lets time pass, for what must not come. */
export function pass(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
