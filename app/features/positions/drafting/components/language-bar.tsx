import type { LanguageState } from '~/features/positions/drafting/language-states'
import { type Locale, localeNames, locales } from '~/lib/locales'
import { useT } from '~/shell'
import { useStateWords } from './language-tags'

type Props = {
  states: LanguageState[]
  language: Locale
  hrefOf: (language: Locale) => string
}

/** The ways to the languages of a draft, each with how it stands, and to those in which nothing is written. */
export function LanguageBar({ states, language, hrefOf }: Props) {
  const t = useT('positions')
  const inWords = useStateWords()
  const others = locales.filter((it) => !states.some((state) => state.language === it))
  return (
    <nav aria-label={t('language.label')} className="grid gap-2">
      <ul className="flex flex-wrap gap-2">
        {states.map((state) => (
          <li key={state.language}>
            <a
              className="btn-quiet"
              href={hrefOf(state.language)}
              aria-current={state.language === language ? 'page' : undefined}
            >
              <span
                lang={state.language}
                className={state.language === language ? 'font-semibold' : ''}
              >
                {localeNames[state.language]}
              </span>
              <span className="hint">{inWords(state)}</span>
            </a>
          </li>
        ))}
      </ul>
      <details>
        <summary className="btn-bare">{t('language.more')}</summary>
        <ul className="flex flex-wrap gap-2">
          {others.map((it) => (
            <li key={it}>
              <a className="btn-quiet" href={hrefOf(it)} lang={it} hrefLang={it}>
                {localeNames[it]}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
