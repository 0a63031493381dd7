import type { PresentedReply } from '~/features/discussions/present-reply.server'
import { type LineState, type Watched, watch } from '~/features/live/live-line.client'
import { acceptReplies } from '~/lib/in-order'
import { appendReplies, drawReply, repaintReply } from './paint-reply.client'
import { ReadingMark } from './reading-mark.client'

type News = {
  at: string
  replies: PresentedReply[]
  edited: PresentedReply[]
  lastSeq: number
  isClosed: boolean
}

/** Replies one answer carries; a page further behind is better loaded anew. */
const mostReplies = 100

/** A thread that fills itself: each reply once, in the order of the numbers, whatever the line does. */
class LiveThread extends HTMLElement {
  #watched: Watched | null = null
  #mark: ReadingMark | null = null
  /** The number up to which every reply is on the page. */
  #last = 0
  /** The last number the server told of, and whether it told that the thread is closed. */
  #told: Pick<News, 'lastSeq' | 'isClosed'> | null = null
  /** The moment up to which every edit is on the page, by the server's clock. */
  #since: string | undefined
  /** Edits of replies that are themselves still on their way. */
  #edits = new Map<number, PresentedReply>()

  connectedCallback(): void {
    const id = this.dataset.thread
    // A reply that comes by the line does not name its thread, so a page has one live thread.
    if (!id || this.#watched || document.querySelector('live-thread') !== this) return
    this.#last = Number(this.dataset.lastSeq) || 0
    this.#since = this.dataset.drawnAt
    this.#showNews(false)
    this.#watched = watch({
      thing: () => ({ thing: 'thread', id, after: this.#after, since: this.#since }),
      on: {
        reply: (reply) => this.#hear(reply),
        edited: (reply) => this.#repaint(reply),
        changed: () => this.#showNews(),
        nudge: ({ thread, seq = 0 }) => void (thread === id && seq > this.#last && this.#lack()),
      },
      onAnswer: (news) => this.#take(news),
      onState: (state) => this.#say(state),
      poll: () => void this.#poll(id),
    })
    const isRead = this.#isLastPage && !document.querySelector('[data-reading]')
    this.#mark = new ReadingMark(`/discussions/${id}/reading`, isRead ? this.#last : 0)
    this.#followReading()
    this.addEventListener('catch-up', this.#catchUp)
  }

  disconnectedCallback(): void {
    this.#watched?.stop()
    this.#watched = null
    this.#mark?.stop()
    this.removeEventListener('catch-up', this.#catchUp)
  }

  get #isLastPage(): boolean {
    return this.hasAttribute('data-is-last')
  }

  get #after(): number | undefined {
    return this.#isLastPage ? this.#last : undefined
  }

  #catchUp = () => this.#watched?.again()

  #hear(reply: PresentedReply): void {
    if (!this.#isLastPage) this.#showNews()
    else if (this.#insert([reply])) this.#watched?.again()
  }

  /** There is a reply that the line did not bring: whoever wrote it was cut off before it was told. */
  #lack(): void {
    if (this.#isLastPage) this.#watched?.again()
    else this.#showNews()
  }

  #take({ at, replies, edited, lastSeq, isClosed }: News): void {
    this.#since = at
    for (const reply of edited) this.#repaint(reply)
    const before = this.#told
    this.#told = { lastSeq: Math.max(lastSeq, before?.lastSeq ?? 0), isClosed }
    if (before && before.isClosed !== isClosed) this.#showNews()
    if (!this.#isLastPage) {
      if (before && lastSeq > before.lastSeq) this.#showNews()
      return
    }
    // An answer leaves nothing out; where something is missing, only the page itself can help.
    const isFarBehind = lastSeq - this.#last > mostReplies
    if (isFarBehind || this.#insert(replies)) this.#fallBehind()
  }

  /** Puts in what comes next; gives whether something before it is missing. */
  #insert(replies: PresentedReply[]): boolean {
    const { inserted, known, last, isGap } = acceptReplies(this.#last, replies)
    for (const reply of known) this.#repaint(reply)
    if (inserted.length === 0) return isGap
    const items = inserted.map((reply) => drawReply(this, this.#newest(reply)))
    if (!items.every((it) => it !== null)) return true
    appendReplies(this, items)
    this.#last = last
    this.dataset.lastSeq = String(last)
    this.#followReading()
    return isGap
  }

  #newest(reply: PresentedReply): PresentedReply {
    const edit = this.#edits.get(reply.seq)
    this.#edits.delete(reply.seq)
    return edit && edit.version > reply.version ? edit : reply
  }

  #repaint(reply: PresentedReply): void {
    const article = this.querySelector<HTMLElement>(`#reply-${Number(reply.seq)}`)
    if (article) repaintReply(this, article, reply)
    else if (this.#isLastPage && reply.seq > this.#last) this.#edits.set(reply.seq, reply)
  }

  /** From here on the page is like any that is not the last one: it tells of news and shows none. */
  #fallBehind(): void {
    this.removeAttribute('data-is-last')
    this.#showNews()
  }

  #followReading(): void {
    const articles = this.querySelectorAll('[data-replies] article')
    this.#mark?.follow(articles[articles.length - 1] ?? null, this.#last)
  }

  async #poll(id: string): Promise<void> {
    const query = new URLSearchParams({ since: this.#since ?? '' })
    if (this.#after !== undefined) query.set('after', String(this.#after))
    const news = await fetchNews(`/discussions/${id}/news?${query}`)
    if (!this.#watched || !news) return
    if (news !== 'ended') return this.#take(news)
    this.#watched.stop()
    this.#say('ended')
  }

  #showNews(isShown = true): void {
    const link = this.querySelector<HTMLAnchorElement>('[data-news]')
    if (!link) return
    link.hidden = !isShown
    link.onclick = (event) => {
      // To the address where she is, a browser would only scroll.
      const isHere = withoutHash(link.href) === withoutHash(location.href)
      if (!isHere || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      location.reload()
    }
  }

  #say(state: LineState): void {
    if (state === 'ended') this.#mark?.stop()
    const line = this.querySelector('[data-line]')
    // On a page that is not the last one nothing appears by itself.
    const text = state === 'on' && !this.#isLastPage ? '' : this.dataset[state]
    if (line) line.textContent = text ?? ''
  }
}

async function fetchNews(address: string): Promise<News | 'ended' | null> {
  try {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { Accept: 'application/json' },
    })
    if (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status)) return 'ended'
    return answer.ok ? ((await answer.json()) as News) : null
  } catch {
    return null
  }
}

function withoutHash(address: string): string {
  return address.replace(/#.*/, '')
}

if (!customElements.get('live-thread')) customElements.define('live-thread', LiveThread)
