const pause = 2_000
const pauseAfterFailure = 30_000

/** Tells the server how far she has read, once the end of a reply was on the screen before her. */
export class ReadingMark {
  readonly #address: string
  #told: number
  #seq = 0
  #isSeen = false
  #timer = 0
  #observer: IntersectionObserver | null = null

  /** `told` is the number that the server knows already. */
  constructor(address: string, told: number) {
    this.#address = address
    this.#told = told
    document.addEventListener('visibilitychange', this.#tell)
  }

  /** Waits for the end of this reply, the last one on the page, to be seen. */
  follow(article: Element | null, seq: number): void {
    this.#observer?.disconnect()
    this.#isSeen = false
    this.#seq = seq
    if (!article || !('IntersectionObserver' in window)) return
    this.#observer = new IntersectionObserver((seen) => {
      this.#isSeen = seen.some((it) => it.isIntersecting)
      this.#tell()
    })
    this.#observer.observe(article.querySelector('footer') ?? article)
  }

  stop(): void {
    this.#observer?.disconnect()
    this.#isSeen = false
    clearTimeout(this.#timer)
    document.removeEventListener('visibilitychange', this.#tell)
  }

  #tell = () => {
    if (document.hidden || !this.#isSeen || this.#timer || this.#seq <= this.#told) return
    const seq = this.#seq
    this.#rest(pause)
    const body = new URLSearchParams({ seq: String(seq) })
    fetch(this.#address, { method: 'POST', body, keepalive: true, redirect: 'manual' }).then(
      (answer) =>
        answer.type === 'opaqueredirect' || answer.ok
          ? this.#done(seq)
          : this.#rest(pauseAfterFailure),
      () => this.#rest(pauseAfterFailure),
    )
  }

  #done(seq: number): void {
    this.#told = Math.max(this.#told, seq)
    for (const form of document.querySelectorAll<HTMLElement>('[data-reading]')) form.hidden = true
  }

  #rest(length: number): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      this.#timer = 0
      this.#tell()
    }, length)
  }
}
