import type { LanguageState } from '~/features/positions/drafting/language-states'
import { localeNames } from '~/lib/locales'
import { useT } from '~/shell'

/** How a draft stands in a language, in words. */
export function useStateWords(): (state: LanguageState) => string {
  const t = useT('positions')
  return ({ isAuthoritative, stale, missing }) => {
    if (isAuthoritative) return t('language.authoritative')
    const told = [
      stale > 0 && t('language.stale', { count: stale }),
      missing > 0 && t('language.lacking', { count: missing }),
    ].filter(Boolean)
    return told.length > 0 ? told.join(', ') : t('language.current')
  }
}

/** The languages of a draft, each with how it stands. */
export function LanguageTags({ states }: { states: LanguageState[] }) {
  const inWords = useStateWords()
  return (
    <ul className="flex flex-wrap gap-2">
      {states.map((state) => (
        <li key={state.language} className="tag">
          <span lang={state.language}>{localeNames[state.language]}</span>: {inWords(state)}
        </li>
      ))}
    </ul>
  )
}
