import type { PresentedNews } from '~/features/news/present-news-item.server'
import { type Locale, localeNames } from '~/lib/locales'
import { useT } from '~/shell'

type Props = Pick<PresentedNews, 'languages' | 'original'> & {
  shown: Locale
  hrefOf: (language: Locale) => string
}

/** The ways to an item in its languages, the one in which it was written first before the others. */
export function NewsLanguages({ languages, original, shown, hrefOf }: Props) {
  const t = useT('news')
  return (
    <nav aria-label={t('positions:language.label')} className="no-print">
      <ul className="flex flex-wrap gap-2">
        {languages.map(({ language, isStale }) => (
          <li key={language}>
            <a
              className="btn-quiet"
              href={hrefOf(language)}
              hrefLang={language}
              aria-current={language === shown ? 'page' : undefined}
            >
              <span lang={language} className={language === shown ? 'font-semibold' : ''}>
                {localeNames[language]}
              </span>
              {language === original && <span className="hint">{t('language.original')}</span>}
              {isStale && <span className="hint">{t('language.stale')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
