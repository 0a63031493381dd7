import type { PresentedReply } from '~/features/discussions/present-reply.server'
import { formatBytes } from '~/lib/bytes'
import { formatMoment } from '~/lib/dates'
import { intlLocale, type Locale, localName } from '~/lib/locales'

/** Draws a reply from the thread's own template; null where the page has none. */
export function drawReply(thread: HTMLElement, reply: PresentedReply): Element | null {
  const item = templateOf(thread)?.firstElementChild?.cloneNode(true) as Element | undefined
  const article = item?.querySelector<HTMLElement>('article')
  if (!item || !article) return null
  fill(article, reply, thread.dataset.gone)
  const isOwn = reply.authorId !== null && reply.authorId === thread.dataset.viewer
  if (!isOwn) for (const name of ['edit', 'attach']) slot(article, name)?.remove()
  article.classList.toggle('is-new', !isOwn)
  article.classList.add('has-arrived')
  return item
}

/** Paints a changed reply in place, unless the page already shows its words and its files as they are, or newer ones. */
export function repaintReply(
  thread: HTMLElement,
  article: HTMLElement,
  reply: PresentedReply,
): void {
  const version = Number(article.dataset.version)
  const [shown, files] = [article.dataset.files ?? '', reply.filesAt ?? '']
  if (version > reply.version || shown > files) return
  if (version === reply.version && shown === files) return
  const link = templateOf(thread)?.querySelector('[data-slot="edited"]')
  if (link && !slot(article, 'edited'))
    article.querySelector('footer')?.append(link.cloneNode(true))
  fill(article, reply, thread.dataset.gone)
}

/** Adds replies at the end without moving the line that she is typing. */
export function appendReplies(thread: HTMLElement, items: Element[]): void {
  const typed = document.activeElement
  // Browsers that anchor the scroll by themselves must not be helped twice.
  const isHeld = typed instanceof HTMLTextAreaElement && !CSS.supports('overflow-anchor', 'auto')
  const before = isHeld ? typed.getBoundingClientRect().top : 0
  thread.querySelector('[data-replies]')?.append(...items)
  if (isHeld) window.scrollBy(0, typed.getBoundingClientRect().top - before)
}

function templateOf(thread: HTMLElement): DocumentFragment | undefined {
  return thread.querySelector<HTMLTemplateElement>('template[data-reply-template]')?.content
}

function fill(article: HTMLElement, reply: PresentedReply, gone = '·'): void {
  const locale = document.documentElement.lang as Locale
  article.id = `reply-${reply.seq}`
  article.dataset.seq = String(reply.seq)
  article.dataset.version = String(reply.version)
  write(article, 'initials', reply.initials)
  write(article, 'author', reply.authorName ?? gone)
  write(article, 'chapter', reply.chapter ? `${localName(reply.chapter, locale)} · ` : '')
  for (const name of ['link', 'edit', 'attach', 'edited']) {
    const link = slot(article, name)
    link?.setAttribute('href', (link.getAttribute('href') ?? '').replace('__id__', reply.id))
  }
  const time = slot(article, 'link')?.querySelector('time')
  time?.setAttribute('datetime', reply.createdAt)
  if (time) time.textContent = formatMoment(reply.createdAt, locale)
  const edited = slot(article, 'edited')
  if (edited) edited.hidden = !reply.editedAt
  article.dataset.files = reply.filesAt ?? ''
  fillFiles(article, reply, locale)
  const body = slot(article, 'body')
  if (!body) return
  body.lang = reply.language
  // The server cleaned it when it was written, and the page's policy runs no script in it.
  body.innerHTML = reply.bodyHtml
}

/** While servers are being exchanged, an older one drew a page without a place for them, or sends none. */
function fillFiles(article: HTMLElement, { files = [] }: PresentedReply, locale: Locale): void {
  const list = slot(article, 'files')
  const blank = blankFile(article)
  if (!list || !blank) return
  list.hidden = files.length === 0
  list.replaceChildren(
    ...files.map(({ id, name, bytes }) => {
      const item = blank.cloneNode(true) as Element
      item.querySelector('a')?.setAttribute('href', `/documents/${id}`)
      const [named, sized] = item.querySelectorAll('span')
      if (named) named.textContent = name
      if (sized) sized.textContent = formatBytes(bytes, intlLocale(locale))
      return item
    }),
  )
}

function blankFile(article: HTMLElement): Element | null {
  const thread = article.closest<HTMLElement>('live-thread')
  const from = thread ? templateOf(thread) : article
  return from?.querySelector('[data-slot="files"] li')?.cloneNode(true) as Element | null
}

function write(article: Element, name: string, text: string): void {
  const place = slot(article, name)
  if (place) place.textContent = text
}

function slot(article: Element, name: string): HTMLElement | null {
  return article.querySelector(`[data-slot="${name}"]`)
}
