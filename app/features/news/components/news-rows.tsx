import { When } from '~/components/when'
import type { ListedNews } from '~/features/news/list-news.server'
import { useT } from '~/shell'

/** News, each with the day and the place of what happened. */
export function NewsRows({ news }: { news: ListedNews[] }) {
  const t = useT('news')
  return (
    <ol className="rows card">
      {news.map(({ id, title, titleIn, happenedOn, place, isDraft, isWithdrawn }) => (
        <li key={id} className="row grid gap-1">
          <a className="row-link font-semibold break-words" href={`/news/${id}`} lang={titleIn}>
            {title}
          </a>
          <p className="hint break-words">
            <When at={happenedOn} dateOnly /> · <span lang={titleIn}>{place}</span>
          </p>
          {(isDraft || isWithdrawn) && (
            <p className="flex flex-wrap gap-2">
              {isDraft && <span className="tag">{t('status.draft')}</span>}
              {isWithdrawn && <span className="tag">{t('status.withdrawn')}</span>}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
