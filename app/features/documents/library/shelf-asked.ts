import { isLocale, type Locale } from '~/lib/locales'
import { pageOf } from '~/lib/paging'

export type ShelfChosen = {
  folderId: string | null
  tag: string | null
  language: Locale | null
}

/** What an address asks of a library: a folder, or all that carries a tag or is there in a language. */
export function shelfAsked(url: URL): ShelfChosen & { page: number } {
  const language = url.searchParams.get('language')
  return {
    folderId: url.searchParams.get('folder') || null,
    tag: url.searchParams.get('tag')?.slice(0, 60) || null,
    language: isLocale(language) ? language : null,
    page: pageOf(url),
  }
}

/** The address that asks for the same, at another page. */
export function shelfAddress(base: string, asked: ShelfChosen, page: number): string {
  const query = new URLSearchParams()
  if (asked.folderId) query.set('folder', asked.folderId)
  if (asked.tag) query.set('tag', asked.tag)
  if (asked.language) query.set('language', asked.language)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${base}?${query}` : base
}
