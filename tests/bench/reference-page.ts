/** What the reference reads of a thread, its viewer and its replies. */
export type ReferenceThread = {
  id: string
  title: string
  language: string
  last_seq: number
  space_id: string
  names: Record<string, string>
  readers: number
}
export type ReferenceReply = {
  id: string
  seq: number
  version: number
  language: string
  body_html: string
  created_at: Date
  author_name: string
  author_chapter: Record<string, string> | null
}

const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Belgrade',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** A text as it stands in HTML. */
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (it) => entities[it] as string)
/** Those of the menu. */
export const languages = ['en', 'sq', 'bs', 'hr', 'cnr', 'sr-Latn', 'sr-Cyrl', 'mk', 'bg', 'ro']
const places = ['Discussions', 'Chapters', 'Members', 'Settings']
  .map((name) => `<a href="/${name.toLowerCase()}">${name}</a>`)
  .join('')
const options = languages.map((it) => `<option value="${it}" lang="${it}">${it}</option>`).join('')

/** The thread page as a string template: what the app's page shows, with marks of the same size. */
export function referencePage(
  name: string,
  thread: ReferenceThread,
  replies: ReferenceReply[],
  page: number,
): string {
  const address = `/discussions/${thread.id}`
  const lastPage = Math.max(1, Math.ceil(thread.last_seq / 20))
  const pager =
    lastPage === 1
      ? ''
      : `<nav class="my-4 flex flex-wrap items-center gap-2" aria-label="Pages"><span class="hint px-2">Page ${page} of ${lastPage}</span><a class="btn-quiet" rel="next" href="${address}?page=${page + 1}">Next</a></nav>`
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>Reference</title></head><body>
<a class="skip" href="#main">To the content</a><header class="top bg-surface border-line sticky top-0 z-4 flex items-center gap-3 border-b px-4 py-2"><a href="/" class="text-petrol font-serif text-[1.35rem] font-semibold no-underline">Reference</a><search class="mx-auto hidden max-w-lg flex-1 sm:block"><form action="/search" method="get"><input class="field" type="search" name="q" maxlength="200" placeholder="Search discussions" aria-label="Search"/></form></search>
<details class="menu"><summary class="face" aria-label="${escapeHtml(name)}: your menu">${escapeHtml(name.slice(0, 1))}</summary><div class="right-0"><p class="px-2 font-semibold">${escapeHtml(name)}</p><a class="btn-bare w-full" href="/settings">Settings</a><a class="btn-bare w-full" href="/trust">What we promise</a><form method="post" action="/logout"><button type="submit" class="btn-bare w-full">Sign out</button></form></div></details><a class="btn-exit" href="/exit">Leave quickly</a></header>
<div class="frame has-side"><nav class="side" aria-label="Main">${places}</nav><main id="main" class="min-w-0"><div class="max-w-4xl"><a href="/spaces/${thread.space_id}">${escapeHtml(thread.names.en ?? '')}</a><h1 lang="${thread.language}" class="mt-1 mb-2">${escapeHtml(thread.title)}</h1>
<div class="mb-4 flex flex-wrap items-center gap-2"><a class="chip chip-eye" href="${address}/readers">${thread.readers} members can read this</a><form method="post" action="${address}/following" class="flex flex-wrap"><button class="btn-bare" name="level" value="follow" type="submit">Follow</button><button class="btn-bare" name="level" value="mute" type="submit">Mute</button></form></div>${pager}<ol class="my-4 grid gap-4">${replies.map((reply) => referenceReply(address, reply)).join('')}</ol><p class="hint my-2"><a class="btn-quiet" href="${address}?page=${lastPage}">Show new replies</a></p>${pager}
<form method="post" action="${address}/replies" id="composer" class="card grid gap-4"><div class="grid gap-1"><label for="body" class="font-semibold">Your reply</label><p id="body-hint" class="hint">Any language or script. Lists with -, bold with **, quotes with &gt;. No case data, plates or victims' names.</p><textarea class="field" rows="5" placeholder="Write in any language or script" required id="body" name="body" aria-describedby="body-hint"></textarea></div><div class="grid gap-1"><label for="language" class="font-semibold">Written in</label><select class="field" id="language" name="language">${options}</select></div><div class="flex flex-wrap items-center gap-3"><button class="btn" type="submit">Post reply</button><button class="btn-quiet" type="submit" name="intent" value="preview">Preview</button></div></form></div></main></div><nav class="tabs" aria-label="Main">${places}</nav></body></html>`
}

function referenceReply(address: string, reply: ReferenceReply): string {
  const { id, seq, version, language, body_html, created_at, author_name } = reply
  const initials = author_name
    .split(' ')
    .map((part) => part.slice(0, 1))
    .join('')
  return `<li><article id="reply-${seq}" class="reply card" data-seq="${seq}" data-version="${version}"><header class="mb-1 flex items-center gap-3"><span class="face" aria-hidden="true" data-slot="initials">${escapeHtml(initials)}</span><div class="min-w-0 leading-tight"><strong data-slot="author">${escapeHtml(author_name)}</strong><div class="hint"><span data-slot="chapter">${escapeHtml(reply.author_chapter?.en ?? '')} · </span><a class="text-quiet no-underline" href="${address}/replies/${id}" data-slot="link"><time datetime="${created_at.toISOString()}">${moment.format(created_at)}</time></a></div></div></header><div class="prose" lang="${language}" data-slot="body">${body_html}</div><footer class="-mx-2 mt-1 flex flex-wrap"></footer></article></li>`
}
