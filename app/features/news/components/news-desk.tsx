import type { PresentedNews } from '~/features/news/present-news-item.server'
import { localeNames, locales } from '~/lib/locales'
import { useT } from '~/shell'

type Props = Pick<PresentedNews, 'id' | 'languages' | 'isDraft'> & { shown: string }

/** What the executive may do with an item: write it in a language, change its facts, publish or withdraw it. */
export function NewsDesk({ id, languages, isDraft, shown }: Props) {
  const t = useT('news')
  const others = locales.filter((it) => !languages.some(({ language }) => language === it))
  return (
    <section className="card space-y-3 no-print">
      <h2>{t('desk.title')}</h2>
      <p className="flex flex-wrap gap-2">
        <a className="btn-quiet" href={`/news/${id}/text?language=${shown}`}>
          {t(isDraft ? 'write.title' : 'write.correct')}
        </a>
        <a className="btn-quiet" href={`/news/${id}/facts`}>
          {t('facts.title')}
        </a>
        {isDraft && (
          <a className="btn" href={`/news/${id}/publication`}>
            {t('publish.title')}
          </a>
        )}
        <a className="btn-bare" href={`/news/${id}/withdrawal`}>
          {t('withdraw.title')}
        </a>
      </p>
      {others.length > 0 && (
        <details>
          <summary className="btn-bare">{t('positions:language.more')}</summary>
          <ul className="flex flex-wrap gap-2">
            {others.map((it) => (
              <li key={it}>
                <a
                  className="btn-quiet"
                  href={`/news/${id}/text?language=${it}`}
                  lang={it}
                  hrefLang={it}
                >
                  {localeNames[it]}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
