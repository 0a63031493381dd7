import { When } from '~/components/when'
import type { PresentedNews } from '~/features/news/present-news-item.server'
import { isLocale, localeNames } from '~/lib/locales'
import { useT } from '~/shell'

/** For the board: the words that stood before, each as it was. */
export function EarlierTexts({ earlier }: Pick<PresentedNews, 'earlier'>) {
  const t = useT('news')
  if (earlier.length === 0) return null
  return (
    <details className="card no-print">
      <summary className="min-h-tap cursor-pointer content-center font-semibold">
        {t('earlier.title')}
      </summary>
      <p className="hint">{t('earlier.lead')}</p>
      <ol className="rows">
        {earlier.map(({ id, language, title, place, html, writtenAt }) => (
          <li key={id} className="row space-y-2">
            <p className="hint">
              {isLocale(language) && localeNames[language]} · <When at={writtenAt} />
            </p>
            <p className="font-semibold break-words" lang={language}>
              {title} · {place}
            </p>
            <div className="prose" lang={language} dangerouslySetInnerHTML={{ __html: html }} />
          </li>
        ))}
      </ol>
    </details>
  )
}
