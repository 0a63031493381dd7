import type { PresentedReply } from '~/features/discussions/present-reply.server'
import { formatMoment } from '~/lib/dates'
import { acceptReplies } from '~/lib/in-order'
import { type LineState, type Watched, watch } from '~/lib/live-line.client'
import { type Locale, localName } from '~/lib/locales'

type News = { replies: PresentedReply[]; lastSeq: number; isClosed: boolean }

/** Replies one answer carries; further behind, the page is loaded again. */
const mostReplies = 100
const readPause = 2_000
const pauseAfterFailure = 30_000

/** A thread that fills itself: each reply once, in order of its number, whatever the line does. */
class LiveThread extends HTMLElement {
  #watched: Watched | null = null
  /** The number up to which every reply is on the page. */
  #last = 0
  #newest = 0
  #read = 0
  #isClosed: boolean | null = null
  #isBehind = false
  #isEndSeen = false
  #readTimer = 0
  /** Edits of replies that are still on their way. */
  #edits = new Map<number, PresentedReply>()
  #end: IntersectionObserver | null = null

  connectedCallback(): void {
    const id = this.dataset.thread
    // What a socket hears of a thread does not name it, so a page has one live thread.
    if (!id || this.#watched || document.querySelector('live-thread') !== this) return
    this.#last = this.#newest = Number(this.dataset.lastSeq) || 0
    this.#read = document.querySelector('[data-reading]') || !this.#isLastPage ? 0 : this.#last
    this.#showNews(false)
    this.#watched = watch({
      thing: () => ({ thing: 'thread', id, ...this.#after }),
      on: {
        reply: (reply) => this.#hear(reply),
        edited: (reply) => this.#repaint(reply),
        changed: () => this.#showNews(),
      },
      onAnswer: (news) => this.#take(news),
      onState: (state) => this.#say(state),
      poll: () => void this.#poll(),
    })
    this.addEventListener('catch-up', this.#catchUp)
    document.addEventListener('visibilitychange', this.#markRead)
    this.#watchEnd()
  }

  disconnectedCallback(): void {
    this.#watched?.stop()
    this.#watched = null
    this.#end?.disconnect()
    clearTimeout(this.#readTimer)
    this.#readTimer = 0
    this.removeEventListener('catch-up', this.#catchUp)
    document.removeEventListener('visibilitychange', this.#markRead)
  }

  get #isLastPage(): boolean {
    return this.hasAttribute('data-is-last')
  }

  get #after(): { after?: number } {
    return this.#isLastPage && !this.#isBehind ? { after: this.#last } : {}
  }

  #catchUp = () => this.#watched?.again()

  #hear(reply: PresentedReply): void {
    if (this.#insert([reply])) this.#watched?.again()
  }

  #take({ replies, lastSeq, isClosed }: News): void {
    // After an answer nothing may be missing; where it is, only the page itself can help.
    const isFarBehind = this.#isLastPage && lastSeq - this.#last > mostReplies
    if (isFarBehind || this.#insert(replies)) this.#fallBehind()
    // An answer gives the first measure of a page that is not the last one.
    if (!this.#isLastPage && this.#isClosed !== null && lastSeq > this.#newest) this.#showNews()
    this.#newest = Math.max(this.#newest, lastSeq)
    if (this.#isClosed !== null && this.#isClosed !== isClosed) this.#showNews()
    this.#isClosed = isClosed
  }

  /** Puts in what comes next; gives whether something between is missing. */
  #insert(replies: PresentedReply[]): boolean {
    if (replies.length === 0) return false
    if (!this.#isLastPage || this.#isBehind) {
      this.#showNews()
      return false
    }
    const { inserted, known, last, isGap } = acceptReplies(this.#last, replies)
    for (const reply of known) this.#repaint(reply)
    if (inserted.length === 0) return isGap
    const items = inserted.map((reply) => this.#draw(reply)).filter((it) => it !== null)
    if (items.length < inserted.length) return true
    this.#last = last
    this.dataset.lastSeq = String(last)
    holdStill(() => this.querySelector('[data-replies]')?.append(...items))
    this.#watchEnd()
    return isGap
  }

  #fallBehind(): void {
    this.#isBehind = true
    this.#showNews()
  }

  #draw(reply: PresentedReply): Element | null {
    const template = this.querySelector<HTMLTemplateElement>('template[data-reply-template]')
    const item = template?.content.firstElementChild?.cloneNode(true) as Element | undefined
    const article = item?.querySelector<HTMLElement>('article')
    if (!item || !article) return null
    const edit = this.#edits.get(reply.seq)
    const newest = edit && edit.version > reply.version ? edit : reply
    this.#edits.delete(reply.seq)
    fill(article, newest)
    article.classList.toggle('is-new', !reply.authorId || reply.authorId !== this.dataset.viewer)
    article.classList.add('has-arrived')
    return item
  }

  #repaint(reply: PresentedReply): void {
    const article = this.querySelector<HTMLElement>(`#reply-${Number(reply.seq)}`)
    if (!article && reply.seq > this.#last) this.#edits.set(reply.seq, reply)
    if (!article || Number(article.dataset.version) >= reply.version) return
    const template = this.querySelector<HTMLTemplateElement>('template[data-reply-template]')
    const link = template?.content.querySelector('[data-slot="edited"]')
    if (link && !slotOf(article, 'edited')) article.querySelector('footer')?.append(link.cloneNode(true))
    fill(article, reply)
  }

  async #poll(): Promise<void> {
    const after = this.#after.after
    const query = after === undefined ? '' : `?after=${after}`
    const answer = await fetchNews(`/discussions/${this.dataset.thread}/news${query}`)
    if (!this.#watched) return
    if (answer === 'ended') {
      this.#watched.stop()
      this.#say('ended')
    } else if (answer) this.#take(answer)
  }

  #showNews(isShown = true): void {
    const link = this.querySelector<HTMLAnchorElement>('[data-news]')
    if (!link) return
    link.hidden = !isShown
    link.onclick = (event) => {
      // To the address we are at, a browser would only scroll.
      const here = location.href.replace(/#.*/, '')
      if (link.href.replace(/#.*/, '') !== here || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      location.reload()
    }
  }

  #say(state: LineState): void {
    const line = this.querySelector('[data-line]')
    // Of a page that is not the last one it would not be true.
    const text = state === 'on' && !this.#isLastPage ? '' : this.dataset[state]
    if (line) line.textContent = text ?? ''
  }

  #watchEnd(): void {
    this.#isEndSeen = false
    this.#end?.disconnect()
    if (!('IntersectionObserver' in window)) return
    const articles = this.querySelectorAll('[data-replies] article')
    const article = articles[articles.length - 1]
    if (!article) return
    this.#end = new IntersectionObserver((seen) => {
      this.#isEndSeen = seen.some((it) => it.isIntersecting)
      this.#markRead()
    })
    this.#end.observe(article.querySelector('footer') ?? article)
  }

  #markRead = () => {
    if (document.hidden || !this.#isEndSeen || this.#readTimer || this.#last <= this.#read || !this.#watched) return
    const seq = this.#last
    const pause = (length: number) => {
      this.#readTimer = window.setTimeout(() => { this.#readTimer = 0; this.#markRead() }, length)
    }
    pause(readPause)
    ...
  }
}
