import { isLocale } from '~/lib/locales'
import type { Choice } from './list-publications.server'
import { isTheme } from './themes'

/** By what the address of a list chooses; whatever is none of it chooses nothing. */
export function choiceAsked({ searchParams }: URL): Choice {
  const [year, language, theme] = ['year', 'language', 'theme'].map((it) => searchParams.get(it))
  return {
    year: /^\d{4}$/.test(year ?? '') ? Number(year) : null,
    language: isLocale(language) ? language : null,
    theme: isTheme(theme) ? theme : null,
  }
}
