import { DatedText } from '~/components/dated-text'
import type { PresentedNews } from '~/features/news/present-news-item.server'
import { useT } from '~/shell'

/** When an item was corrected after it was published, and why. */
export function NewsCorrections({ corrections }: Pick<PresentedNews, 'corrections'>) {
  const t = useT('news')
  if (corrections.length === 0) return null
  return (
    <section className="card space-y-2">
      <h2>{t('correction.title')}</h2>
      <ol className="space-y-2">
        {corrections.map(({ id, at, language, why }) => (
          <li key={id}>
            <DatedText at={at} dateOnly text={(when) => t('correction.on', { when })} />{' '}
            <span lang={language} className="whitespace-pre-wrap break-words">
              {why}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
