import { isLocale } from '~/lib/locales'
import type { Choice } from './list-publications.server'
import { isTheme } from './themes'

/** By what the address of a list chooses, of the partners one of those that are there; whatever is none of it chooses nothing. */
export function choiceAsked({ searchParams }: URL, partners: Array<{ id: string }>): Choice {
  const [year, language, theme, partner] = ['year', 'language', 'theme', 'partner'].map((it) =>
    searchParams.get(it),
  )
  return {
    year: /^\d{4}$/.test(year ?? '') ? Number(year) : null,
    language: isLocale(language) ? language : null,
    theme: isTheme(theme) ? theme : null,
    partner: partners.find(({ id }) => id === partner)?.id ?? null,
  }
}
