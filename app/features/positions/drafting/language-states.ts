import { type Locale, locales } from '~/lib/locales'

/** The newest version of a section in a language, and of which authoritative version it is made. */
export type Newest = {
  sectionId: string
  language: string
  version: number
  basedOn: number | null
}

/** How a section stands in a language. */
export type SectionState = 'current' | 'stale' | 'missing'

/** How a whole draft stands in a language: how many of its sections are stale, and how many have no text. */
export type LanguageState = {
  language: Locale
  isAuthoritative: boolean
  stale: number
  missing: number
}

/** How a section stands in a language, next to what stands in the authoritative one. */
export function sectionState(
  own: { basedOn: number | null } | undefined | null,
  original: { version: number } | undefined | null,
): SectionState {
  if (!own) return 'missing'
  return own.basedOn !== null && original && own.basedOn < original.version ? 'stale' : 'current'
}

/** How a draft stands in each language in which anything is written, the authoritative one first. */
export function languageStates(authoritative: Locale, newest: Newest[]): LanguageState[] {
  const sections = [...new Set(newest.map(({ sectionId }) => sectionId))]
  const inSection = (sectionId: string, language: string) =>
    newest.find((it) => it.sectionId === sectionId && it.language === language)
  const written = locales.filter((it) => newest.some(({ language }) => language === it))
  const others = written.filter((it) => it !== authoritative)
  return [authoritative, ...others].map((language) => {
    const states = sections.map((it) =>
      sectionState(inSection(it, language), inSection(it, authoritative)),
    )
    return {
      language,
      isAuthoritative: language === authoritative,
      stale: states.filter((it) => it === 'stale').length,
      missing: states.filter((it) => it === 'missing').length,
    }
  })
}
