import { DatedText } from '~/components/dated-text'
import type { PresentedNews } from '~/features/news/present-news-item.server'
import { useT } from '~/shell'

type Props = Pick<PresentedNews, 'isDraft' | 'withdrawn' | 'original'>

/** Whether an item is a draft still, or stands no longer, and why. */
export function NewsNotices({ isDraft, withdrawn, original }: Props) {
  const t = useT('news')
  return (
    <>
      {isDraft && !withdrawn && <p className="notice">{t('page.draft')}</p>}
      {withdrawn && (
        <div className="notice notice-fault space-y-2">
          <p>
            <DatedText at={withdrawn.at} dateOnly text={(when) => t('page.withdrawn', { when })} />
          </p>
          <p lang={original} className="whitespace-pre-wrap break-words">
            {withdrawn.reason}
          </p>
        </div>
      )}
    </>
  )
}
