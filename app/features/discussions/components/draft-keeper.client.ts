import { bodyOf, clear, lock, replace, say, wordsOf } from './composer-form.client'
import { type Outcome, sendForm, submitPlainly } from './send-form.client'

type Answer = Exclude<Outcome, 'away'>

const typingPause = 1_500
const longestPause = 30_000
/** How long sending waits for a draft that is on its way: one that arrived later would stay. */
const draftPatience = 3_000

/** Keeps what is typed in a composer on the server, and sends a reply without leaving the page. */
class DraftKeeper {
  readonly #form: HTMLFormElement
  readonly #address: string
  /** The words that the server has. */
  #saved: string
  #timer = 0
  #storing: Promise<void> | null = null
  /** From sending until something is typed again: no draft may follow what was sent. */
  #isHeld = false
  /** True while a reply is on its way or waits for the line. */
  isUnsent = false
  #pressed: HTMLButtonElement | null = null
  #tryNow = () => {}

  constructor(form: HTMLFormElement, saved = wordsOf(form)) {
    this.#form = form
    this.#address = form.getAttribute('action') ?? ''
    this.#saved = saved
    // Some browsers bring a button back from a reload as it was left: switched off.
    lock(form, false)
    form.addEventListener('input', () => this.#typed())
    // Older browsers do not tell which button sent a form.
    form.addEventListener('click', ({ target }) => {
      this.#pressed = target instanceof Element ? target.closest('button') : null
    })
    form.addEventListener('submit', (event) => this.#submitted(event))
    this.#saveLater()
  }

  /** Tries again what waits for the line. */
  wake(): void {
    this.#tryNow()
    this.#saveLater()
  }

  /** Stores the draft; at once, beside one that is on its way, when the page may be gone in a moment. */
  async save(isGoing = false): Promise<void> {
    clearTimeout(this.#timer)
    if (!isGoing) await this.#storing
    const words = wordsOf(this.#form)
    if (this.#isHeld || words === this.#saved) return
    const storing = this.#store(words)
    this.#storing = storing
    await storing
    if (this.#storing === storing) this.#storing = null
  }

  async #store(words: string): Promise<void> {
    const outcome = await sendForm('/drafts', new URLSearchParams(words), this.#address)
    if (outcome === 'stored') this.#saved = words
    if (this.#isHeld || words !== wordsOf(this.#form)) return
    const failed = outcome === 'signed out' ? 'ended' : 'notSaved'
    say(this.#form, outcome === 'stored' ? 'saved' : failed)
  }

  #typed(): void {
    if (this.isUnsent) return
    this.#isHeld = false
    say(this.#form, '')
    this.#saveLater()
  }

  #saveLater(): void {
    clearTimeout(this.#timer)
    if (this.#isHeld || wordsOf(this.#form) === this.#saved) return
    this.#timer = window.setTimeout(() => void this.save(), typingPause)
  }

  #submitted(event: SubmitEvent): void {
    const button = (event.submitter as HTMLButtonElement | null) ?? this.#pressed
    this.#pressed = null
    if (event.defaultPrevented) return
    if (this.isUnsent) event.preventDefault()
    else if (button?.getAttribute('formaction') === '/drafts') this.#keepNow(event)
    else this.#begin(event, button)
  }

  #keepNow(event: SubmitEvent): void {
    event.preventDefault()
    if (wordsOf(this.#form) === this.#saved) say(this.#form, 'saved')
    else void this.save()
  }

  #begin(event: SubmitEvent, button: HTMLButtonElement | null): void {
    const isReply = this.#address.endsWith('/replies')
    clearTimeout(this.#timer)
    this.#isHeld = true
    if (!isReply && !this.#storing) return
    event.preventDefault()
    if (!isReply) void this.#draftIsThere().then(() => submitPlainly(this.#form, button))
    else void (button?.value === 'preview' ? this.#preview(button) : this.#send(button))
  }

  /** Sends until the reply is stored or refused; its key makes it once, however often it arrives. */
  async #send(button: HTMLButtonElement | null): Promise<void> {
    const body = bodyOf(this.#form)
    this.isUnsent = true
    lock(this.#form, true)
    say(this.#form, 'sending')
    await this.#draftIsThere()
    for (let tries = 0; this.#form.isConnected; tries++) {
      const outcome = await sendForm(this.#address, body)
      if (outcome !== 'away') return this.#finish(outcome, button)
      say(this.#form, 'notSent')
      await this.#pause(tries)
    }
  }

  async #preview(button: HTMLButtonElement): Promise<void> {
    const body = bodyOf(this.#form)
    body.set('intent', 'preview')
    lock(this.#form, true)
    const outcome = await sendForm(this.#address, body)
    if (outcome === 'away') this.#release('notSaved')
    else await this.#finish(outcome, button)
  }

  async #finish(outcome: Answer, button: HTMLButtonElement | null): Promise<void> {
    this.isUnsent = false
    if (outcome === 'signed out') return this.#release('ended')
    if (outcome === 'stored') return this.#stored(button)
    const fresh = outcome === 'refused' ? null : replace(this.#form, outcome.page)
    if (fresh) return keep(fresh, this.#saved)
    // The page that explains it takes the place of this one: what was typed goes ahead as a draft.
    this.#isHeld = false
    await Promise.race([this.save(), rest(draftPatience)])
    this.#isHeld = true
    submitPlainly(this.#form, button)
  }

  #stored(button: HTMLButtonElement | null): void {
    const thread = document.querySelector<HTMLElement>('live-thread[data-is-last]')
    const isHere = this.#address === `/discussions/${thread?.dataset.thread}/replies`
    // Where the reply cannot appear, the same form sent again makes nothing new and leads to it.
    if (!thread || !isHere || button?.value === 'files') {
      submitPlainly(this.#form, button)
      return
    }
    clear(this.#form)
    this.#saved = wordsOf(this.#form)
    this.#release('')
    if (document.activeElement === document.body) button?.focus({ preventScroll: true })
    thread.dispatchEvent(new CustomEvent('catch-up'))
  }

  #release(said: Parameters<typeof say>[1]): void {
    this.#isHeld = this.isUnsent = false
    lock(this.#form, false)
    say(this.#form, said)
    this.#saveLater()
  }

  #draftIsThere = () => Promise.race([this.#storing, rest(draftPatience)])

  async #pause(tries: number): Promise<void> {
    const length = Math.min(longestPause, 1_000 * 2 ** tries) * (0.75 + Math.random() / 2)
    await new Promise<void>((done) => {
      this.#tryNow = done
      setTimeout(done, length)
    })
  }
}

const keepers = new WeakMap<Element, DraftKeeper>()

function keep(form: HTMLFormElement, saved?: string): void {
  keepers.set(form, new DraftKeeper(form, saved))
}

function present(): DraftKeeper[] {
  const forms = document.querySelectorAll('form[data-composer]')
  return [...forms].map((form) => keepers.get(form)).filter((it) => it !== undefined)
}

function rest(length: number): Promise<void> {
  return new Promise((done) => setTimeout(done, length))
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-composer]')) keep(form)
document.addEventListener('visibilitychange', () => {
  for (const it of present()) document.hidden ? void it.save(true) : it.wake()
})
window.addEventListener('online', () => {
  for (const it of present()) it.wake()
})
window.addEventListener('beforeunload', (event) => {
  if (present().some((it) => it.isUnsent)) event.preventDefault()
})
