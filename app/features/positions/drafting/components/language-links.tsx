import { isLocale, localeNames } from '~/lib/locales'
import { useT } from '~/shell'

type Props = {
  /** The address of the page, without a language. */
  base: string
  languages: string[]
  shown: string
  authoritative: string
}

/**
 * The ways to a text in its languages, the authoritative one first. Each names its language: without one the
 * page opens in the reader's.
 */
export function LanguageLinks({ base, languages, shown, authoritative }: Props) {
  const t = useT('positions')
  const ordered = [authoritative, ...languages.filter((it) => it !== authoritative)]
  if (ordered.length === 1) return null
  return (
    <nav aria-label={t('language.label')} className="no-print">
      <ul className="flex flex-wrap gap-2">
        {ordered.map((it) => (
          <li key={it}>
            <a
              className="btn-quiet"
              href={`${base}?language=${it}`}
              hrefLang={it}
              aria-current={it === shown ? 'page' : undefined}
            >
              <span lang={it} className={it === shown ? 'font-semibold' : ''}>
                {isLocale(it) ? localeNames[it] : it}
              </span>
              {it === authoritative && <span className="hint">{t('language.authoritative')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
