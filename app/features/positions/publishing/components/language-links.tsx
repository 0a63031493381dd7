import { isLocale, localeNames } from '~/lib/locales'
import { useT } from '~/shell'

type Props = { slug: string; languages: string[]; shown: string; authoritative: string }

/** The ways to a publication in its languages, the authoritative one first. */
export function LanguageLinks({ slug, languages, shown, authoritative }: Props) {
  const t = useT('publications')
  const ordered = [authoritative, ...languages.filter((it) => it !== authoritative)]
  if (ordered.length === 1) return null
  return (
    <nav aria-label={t('positions:language.label')} className="no-print">
      <ul className="flex flex-wrap gap-2">
        {ordered.map((it) => (
          <li key={it}>
            <a
              className="btn-quiet"
              href={`/positions/${slug}${it === authoritative ? '' : `?language=${it}`}`}
              hrefLang={it}
              aria-current={it === shown ? 'page' : undefined}
            >
              <span lang={it} className={it === shown ? 'font-semibold' : ''}>
                {isLocale(it) ? localeNames[it] : it}
              </span>
              {it === authoritative && (
                <span className="hint">{t('positions:language.authoritative')}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
