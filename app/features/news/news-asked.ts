import { isLocale, type Locale } from '~/lib/locales'

export type NewsChoice = { year: number | null; language: Locale | null }

/** By what the address of the news chooses; whatever is neither chooses nothing. */
export function newsAsked({ searchParams }: URL): NewsChoice {
  const [year, language] = [searchParams.get('year'), searchParams.get('language')]
  return {
    year: /^\d{4}$/.test(year ?? '') && year !== '0000' ? Number(year) : null,
    language: isLocale(language) ? language : null,
  }
}
