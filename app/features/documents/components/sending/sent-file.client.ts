import { formatBytes } from '~/lib/bytes'
import { fetchInTime } from '~/lib/fetch-in-time.client'
import { markOf } from './mark-of.client'
import { type Sent, sendPieces } from './send-pieces.client'

/**
 * `done`, well or not, which the next page tells; `stopped` by her; `unreadable`, since it was changed or moved on
 * her device; `unfit`: only the plain form can tell.
 */
export type Ended = 'done' | 'stopped' | 'unreadable' | 'signed out' | 'unfit'

/** Checking and storing a large file takes its time, in milliseconds. */
const storing = 600_000
const pauses = [1, 2, 5, 10, 20].map((it) => it * 1_000)

/** One file on its way: its row on the page, and the work of sending it, over as many lines as it takes. */
export class SentFile {
  readonly row: HTMLElement
  readonly #file: File
  readonly #texts: DOMStringMap
  readonly #stopping = new AbortController()
  #address: string | null = null

  constructor(file: File, template: HTMLTemplateElement, texts: DOMStringMap) {
    this.#file = file
    this.#texts = texts
    this.row = (template.content.cloneNode(true) as DocumentFragment)
      .firstElementChild as HTMLElement
    const button = this.#part<HTMLButtonElement>('button')
    this.#part('[data-name]').textContent = file.name
    this.#part('progress').setAttribute('aria-label', file.name)
    button.setAttribute('aria-label', `${button.textContent}: ${file.name}`)
    button.addEventListener('click', () => void this.#stop())
    this.#say('waiting')
  }

  /** Sends it until it has come whole and is stored or refused, however often the line breaks. */
  async send(to: string, fields: URLSearchParams): Promise<Ended> {
    for (let tries = 0; !this.#isStopped; tries++) {
      const come = this.#come
      const how = await this.#try(to, fields).catch(() => 'away' as const)
      if (this.#isStopped) break
      if (how !== 'away') return how
      if (!(await isReadable(this.#file))) return this.#giveUp()
      this.#say('paused')
      // What moved on begins to wait anew.
      if (this.#come > come) tries = 0
      await this.#pause(pauses[Math.min(tries, pauses.length - 1)] as number)
    }
    return 'stopped'
  }

  get #isStopped(): boolean {
    return this.#stopping.signal.aborted
  }

  #come = 0

  async #try(to: string, fields: URLSearchParams): Promise<Ended | 'away'> {
    const begun = await this.#begin(to, fields)
    if (begun !== 'sent' || !this.#address) return begun === 'sent' ? 'done' : begun
    const sent = await sendPieces(this.#file, {
      ...{ address: this.#address, signal: this.#stopping.signal },
      tell: (come) => this.#tell(come),
    })
    if (sent === 'refused') return 'done'
    return sent === 'sent' ? this.#finish(this.#address) : sent
  }

  /** Opens its line, or finds it again. Without an address it is refused, and its line says why. */
  async #begin(to: string, fields: URLSearchParams): Promise<Exclude<Sent, 'refused'> | 'unfit'> {
    const { name, size } = this.#file
    const body = new URLSearchParams(fields)
    body.set('name', name)
    body.set('length', String(size))
    body.set('mark', await markOf(this.#file))
    const answer = await fetchInTime(to, { method: 'POST', body })
    if (answer.type === 'opaqueredirect') return 'signed out'
    if (answer.status === 429 || answer.status >= 500) return 'away'
    if (!answer.ok) return 'unfit'
    const { id } = (await answer.json()) as { id: string | null }
    this.#address = id && `/documents/arrivals/${id}`
    return 'sent'
  }

  async #finish(address: string): Promise<Ended | 'away'> {
    this.#say('checking')
    // From here on it may be in the library already.
    const button = this.#part<HTMLButtonElement>('button')
    button.hidden = true
    const answer = await fetchInTime(address, { method: 'POST' }, storing)
    button.hidden = answer.ok
    if (answer.type === 'opaqueredirect') return 'signed out'
    // Pieces are missing after all, or nobody is there to look.
    if (answer.status === 409 || answer.status === 429 || answer.status >= 500) return 'away'
    this.#say('done')
    return 'done'
  }

  async #stop(): Promise<void> {
    this.#stopping.abort()
    this.#say('stopped')
    this.#part('progress').remove()
    this.#part('button').remove()
    const headers = { 'Tus-Resumable': '1.0.0' }
    // What this does not reach is forgotten by itself within a day.
    if (this.#address)
      await fetchInTime(this.#address, { method: 'DELETE', headers }).catch(() => {})
  }

  /** What came of it stays for a day: the next page tells how far it is. */
  #giveUp(): Ended {
    this.#say('unreadable')
    this.#part('progress').remove()
    this.#part('button').remove()
    return 'unreadable'
  }

  #pause(length: number): Promise<void> {
    return new Promise((done) => {
      setTimeout(done, length)
      window.addEventListener('online', () => done(), { once: true })
      this.#stopping.signal.addEventListener('abort', () => done(), { once: true })
    })
  }

  #tell(come: number): void {
    this.#come = come
    const { size } = this.#file
    const progress = this.row.querySelector('progress')
    if (progress) progress.value = come / size
    const { part = '', locale = 'en' } = this.#texts
    this.#part('[data-said]').textContent = part
      .replace('{done}', formatBytes(come, locale))
      .replace('{size}', formatBytes(size, locale))
  }

  #say(said: 'waiting' | 'paused' | 'checking' | 'done' | 'stopped' | 'unreadable'): void {
    this.#part('[data-said]').textContent = this.#texts[said] ?? ''
    this.row.dataset.state = said
  }

  #part<Part extends Element = HTMLElement>(selector: string): Part {
    return this.row.querySelector(selector) as Part
  }
}

/** False once a file was changed, moved or taken out with its drive: browsers hand out none of it then. */
async function isReadable(file: File): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
}
