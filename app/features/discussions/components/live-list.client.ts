import { type Watched, watch } from '~/features/live/live-line.client'
import { fetchInTime } from '~/lib/fetch-in-time.client'

type Nudge = { thread: string; space: string; seq?: number }

/** As many things as one socket may watch, with some left over. */
const mostSpaces = 50
const refreshPause = 3_000
/** Replies on one page of a thread, as in the list's own links. */
const repliesPerPage = 20

/** A list of threads that counts what is new by itself, and reads its page again for the rest. */
class LiveList extends HTMLElement {
  #watched: Watched[] = []
  /** The last nudge of each thread since its page was asked for: the answer may be older. */
  #nudges = new Map<string, Nudge>()
  /** Threads that are not on this page and that the badge of their space has counted. */
  #counted = new Set<string>()
  #isDue = false
  #isReading = false

  connectedCallback(): void {
    if (this.#watched.length > 0) return
    const spaces = (this.dataset.spaces ?? '').split(/\s+/).filter(Boolean)
    this.#watched = spaces.slice(0, mostSpaces).map((id) => this.#watch(id))
  }

  disconnectedCallback(): void {
    for (const it of this.#watched) it.stop()
    this.#watched = []
  }

  #watch(id: string): Watched {
    let isAnswered = false
    return watch({
      thing: () => ({ thing: 'space', id }),
      on: {
        nudge: (it) => void (it.space === id && this.#hear(it)),
        marks: () => void this.#refresh(),
      },
      onAnswer: () => {
        // An answer after the first follows a break, in which nudges were missed.
        if (isAnswered) void this.#refresh()
        isAnswered = true
      },
      onState: (state) => void (state === 'ended' && this.#refresh()),
      poll: () => void this.#refresh(),
    })
  }

  #hear(nudge: Nudge): void {
    if (nudge.seq === undefined) return void this.#refresh()
    this.#nudges.set(nudge.thread, nudge)
    this.#count(nudge)
  }

  #count({ thread, space, seq = 0 }: Nudge): void {
    const row = this.querySelector<HTMLElement>(`[data-thread="${CSS.escape(thread)}"]`)
    if (!row) {
      if (!this.#counted.has(thread)) this.#countInSpace(space)
      this.#counted.add(thread)
      return
    }
    const known = Number(row.dataset.seq)
    if (!(seq > known)) return
    const badge = row.querySelector<HTMLElement>('[data-slot="unread"]')
    const before = numberIn(badge)
    const unread = before + seq - known
    row.dataset.seq = String(seq)
    this.#show(badge, unread)
    if (before === 0) this.#countInSpace(space)
    point(row.querySelector('a'), { thread, seq, unread })
    raise(row)
  }

  #countInSpace(space: string): void {
    const badge = document.querySelector<HTMLElement>(
      `[data-space="${CSS.escape(space)}"] [data-slot="unread"]`,
    )
    this.#show(badge, numberIn(badge) + 1)
  }

  #show(badge: HTMLElement | null, count: number): void {
    if (!badge) return
    badge.textContent = (this.dataset.unread ?? '0').replace(
      /\d+/,
      count > 99 ? '99+' : String(count),
    )
    badge.hidden = false
  }

  /** Reads the page again: at once, but not twice within three seconds, and only while she sees it. */
  async #refresh(): Promise<void> {
    this.#isDue = true
    if (document.hidden || this.#isReading || !this.isConnected) return
    this.#isReading = true
    this.#isDue = false
    await this.#read().catch(() => {})
    await new Promise((done) => setTimeout(done, refreshPause))
    this.#isReading = false
    if (this.#isDue) void this.#refresh()
  }

  async #read(): Promise<void> {
    this.#nudges.clear()
    const answer = await fetchInTime(location.href, { headers: { Accept: 'text/html' } })
    if (answer.type === 'opaqueredirect') return this.disconnectedCallback()
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const place = [...document.querySelectorAll('live-list')].indexOf(this)
    const fresh = page.querySelectorAll('live-list')[place]
    if (!fresh || !this.isConnected) return
    this.#replace(fresh)
    replaceBadges(page)
    this.#counted.clear()
    for (const nudge of this.#nudges.values()) this.#count(nudge)
  }

  #replace(fresh: Element): void {
    const focused = this.contains(document.activeElement) ? document.activeElement : null
    const thread = focused?.closest<HTMLElement>('[data-thread]')?.dataset.thread
    this.replaceChildren(...fresh.childNodes)
    if (!thread) return
    this.querySelector<HTMLElement>(`[data-thread="${CSS.escape(thread)}"] a`)?.focus({
      preventScroll: true,
    })
  }
}

/** The count that a badge shows; a hidden one shows none. */
function numberIn(badge: HTMLElement | null): number {
  return badge && !badge.hidden ? Number(/\d+/.exec(badge.textContent ?? '')?.[0] ?? 0) : 0
}

/** Makes the title of a thread bold and lets it lead to the first reply that she has not read. */
function point(
  title: HTMLAnchorElement | null,
  to: { thread: string; seq: number; unread: number },
): void {
  if (!title) return
  title.classList.add('font-semibold')
  const page = Math.ceil((to.seq - to.unread + 1) / repliesPerPage)
  title.href =
    to.unread < to.seq ? `/discussions/${to.thread}?page=${page}#new` : `/discussions/${to.thread}`
}

/** Moves a row to the top, below pinned ones; only on the first page, and never away from the focus. */
function raise(row: HTMLElement): void {
  const isFirstPage = Number(new URLSearchParams(location.search).get('page') ?? 1) <= 1
  if (!isFirstPage || row.hasAttribute('data-pinned') || row.contains(document.activeElement))
    return
  let top = row.parentElement?.firstElementChild ?? null
  while (top?.hasAttribute('data-pinned')) top = top.nextElementSibling
  if (top && top !== row) row.parentElement?.insertBefore(row, top)
}

function replaceBadges(page: Document): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-space]')) {
    const selector = `[data-space="${CSS.escape(place.dataset.space ?? '')}"] [data-slot="unread"]`
    const fresh = page.querySelector(selector)
    if (fresh) place.querySelector('[data-slot="unread"]')?.replaceWith(fresh)
  }
}

if (!customElements.get('live-list')) customElements.define('live-list', LiveList)
