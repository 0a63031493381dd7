/** Pages for the moments when the app itself cannot answer: no database, no catalog, no cookie needed. */
import type { AppLoadContext } from '@remix-run/node'
import { type PlainStatus, plainWords } from './plain-words.ts'

type Language = keyof typeof plainWords

type Typed = AppLoadContext['typed']

/** A whole page of plain HTML for a status, in the language of the cookie or of Accept-Language, with what was typed where something was. */
export function plainPage(
  status: PlainStatus,
  cookie = '',
  accept = '',
  typed: Typed = null,
): string {
  const language = languageOf(cookie, accept)
  const { titles, texts, home, again, kept } = plainWords[language]
  const link = status >= 500 ? `<a href="">${again}</a>` : `<a href="/">${home}</a>`
  const way = typed ? formOf(typed, { again, kept }) : `<p>${link}</p>`
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="same-origin"><title>${titles[status]}</title></head><body><main><h1>${titles[status]}</h1><p>${texts[status]}</p>${way}</main></body></html>`
}

/** Her words again, and where all of the form is there, the way to send it once more. */
function formOf(
  { address, fields, isWhole }: NonNullable<Typed>,
  { again, kept }: { again: string; kept: string },
): string {
  const parts = fields.map(({ name, value, isText }) =>
    isText
      ? `<p><label>${kept}<br><textarea name="${escaped(name)}" rows="12" cols="40">\n${escaped(value)}</textarea></label></p>`
      : `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  const button = isWhole ? `<p><button>${again}</button></p>` : ''
  return `<form method="post" enctype="multipart/form-data" action="${escaped(address)}">${parts.join('')}${button}</form>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (it) => entities[it] ?? it)
}

function languageOf(cookie: string, accept: string): Language {
  const chosen = /(?:^|;\s*)locale=([A-Za-z-]+)/.exec(cookie)?.[1]
  if (isLanguage(chosen)) return chosen
  for (const tag of accept.slice(0, 200).split(',')) {
    const near = nearest(tag.trim().toLowerCase())
    if (near) return near
  }
  return 'en'
}

function nearest(tag: string): Language | undefined {
  const [primary] = tag.split(/[-;]/)
  // sr alone is written in both scripts; Cyrillic is the constitutional one.
  if (primary === 'sr') return tag.startsWith('sr-latn') ? 'sr-Latn' : 'sr-Cyrl'
  return isLanguage(primary) ? primary : undefined
}

function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && Object.hasOwn(plainWords, tag)
}
