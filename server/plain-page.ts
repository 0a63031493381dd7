/** Pages for the moments when the app itself cannot answer: no database, no catalog, no cookie needed. */
import { type PlainStatus, plainWords } from './plain-words.ts'

type Language = keyof typeof plainWords

/** A whole page of plain HTML for a status, in the language of the cookie or of Accept-Language. */
export function plainPage(status: PlainStatus, cookie = '', accept = ''): string {
  const language = languageOf(cookie, accept)
  const { titles, texts, home, again } = plainWords[language]
  const link = status >= 500 ? `<a href="">${again}</a>` : `<a href="/">${home}</a>`
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${titles[status]}</title></head><body><main><h1>${titles[status]}</h1><p>${texts[status]}</p><p>${link}</p></main></body></html>`
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
