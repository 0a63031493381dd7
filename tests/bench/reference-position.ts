import type { Publication } from '../../app/features/positions/record/publication.ts'
import { escapeHtml, languages } from './reference-page.ts'

/** What the reference reads of a published position. */
export type ReferencePosition = {
  number: string
  sha256: string
  file: string
  public_from: Date
  title: string
  html: string
}

/** Prepared: the position in one language, where the public may read it. */
export const findPosition = {
  name: 'position',
  text: `SELECT p.number, p.sha256, p.file, p.public_from, t.title, t.html
         FROM position_publication p JOIN publication_text t ON t.publication_id = p.id AND t.language = 'en'
         WHERE p.number = $1 AND p.audience = 'public'`,
}

const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Belgrade', dateStyle: 'medium' })

/** The page of a published position as a string template: what the app's page shows, with marks of the same size. */
export function referencePosition(found: ReferencePosition): string {
  const { number, sha256, file, public_from, title, html } = found
  const { publication } = JSON.parse(file) as { publication: Publication }
  const { officers, outcome } = publication
  const slug = number.replaceAll('/', '-')
  const menu = languages
    .map(
      (it) =>
        `<button class="btn-bare" name="locale" value="${it}" type="submit" lang="${it}">${it}</button>`,
    )
    .join('')
  const ways = publication.languages
    .map(
      ({ language }) =>
        `<li><a class="btn-quiet" href="/positions/${slug}?language=${language}" hreflang="${language}"><span lang="${language}">${language}</span></a></li>`,
    )
    .join('')
  const figures = Object.entries(outcome.heads)
    .map(
      ([name, count]) =>
        `<div><dt class="font-semibold">${name}</dt><dd>${count} <span class="hint">those who may vote, without those who recused</span></dd></div>`,
    )
    .join('')
  const rows = outcome.byChapter
    .map(
      ({ chapter, heads, stand }) =>
        `<tr><th scope="row" lang="en">${escapeHtml(chapter)}</th><td>${heads.for}</td><td>${heads.against}</td><td>${heads.abstain}</td><td>${stand}</td></tr>`,
    )
    .join('')
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>Reference</title></head><body>
<a class="skip" href="#main">To the content</a><header class="top"><a href="/" class="mark">Reference</a><div class="ml-auto flex items-center gap-2"><details class="menu"><summary class="btn-bare">English</summary><form method="post" action="/language" class="menu-end grid grid-cols-2 gap-x-1">${menu}</form></details><a class="btn-exit" href="/exit">Leave quickly</a></div></header>
<div class="frame"><main id="main" class="min-w-0"><div class="max-w-3xl space-y-4"><a class="way-back" href="/positions">Positions</a><p class="hint">${number} · ${escapeHtml(publication.body)} · <time datetime="${public_from.toISOString()}">${day.format(public_from)}</time></p><h1 lang="en">${escapeHtml(title)}</h1><nav><ul class="flex flex-wrap gap-2">${ways}</ul></nav><div class="card prose" lang="en">${html}</div>
<section class="card space-y-3"><h2>Signed for the board</h2><ul>${officers.map(({ office, name }) => `<li>${escapeHtml(name)}, ${escapeHtml(office)}</li>`).join('')}</ul></section><section class="card space-y-4"><h2>How the board voted</h2><p>Carried: for ${outcome.heads.for}, against ${outcome.heads.against}.</p><dl class="facts">${figures}</dl><details><summary class="btn-bare">The vote by chapters</summary><div class="prose"><table><tbody>${rows}</tbody></table></div></details></section>
<section class="card space-y-4"><h2>How to quote it</h2><p>${escapeHtml(publication.body)}: ${escapeHtml(title)}. ${number}</p><h2>Check it yourself</h2><p>The signed file holds the text in all languages and every vote, without names. The checker is a page that works on your own device, without internet.</p><p class="flex flex-wrap gap-3"><a class="btn-quiet" href="/positions/${slug}/file">Save the signed file</a><a class="btn-quiet" href="/positions/checker">Save the checker</a></p><p class="hint"><code>${sha256}</code></p></section></div></main></div></body></html>`
}
