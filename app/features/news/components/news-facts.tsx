import { When } from '~/components/when'
import type { PresentedNews } from '~/features/news/present-news-item.server'
import { licence } from '~/features/news/schema'
import { useT } from '~/shell'

type Props = {
  facts: NonNullable<PresentedNews['facts']>
  lang: string
  /** Where the day does not stand above already. */
  withDay?: boolean
}

/** Where the news come from, by what right they stand here, and the position that they are about. */
export function NewsFacts({ facts, lang, withDay }: Props) {
  const t = useT('news')
  const { happenedOn, sourceName, sourceAddress, rights, rightsWords, position } = facts
  return (
    <dl className="card facts">
      {withDay && (
        <div>
          <dt className="font-semibold">{t('day.label')}</dt>
          <dd>
            <When at={happenedOn} dateOnly />
          </dd>
        </div>
      )}
      <div>
        <dt className="font-semibold">{t('source.label')}</dt>
        <dd className="break-words" lang={lang}>
          {sourceName}
        </dd>
        {sourceAddress && (
          <dd className="break-all">
            <a href={sourceAddress} rel="noreferrer noopener">
              {sourceAddress}
            </a>
          </dd>
        )}
      </div>
      <div>
        <dt className="font-semibold">{t('rights.label')}</dt>
        <dd className="break-words">
          {t(`rights.${rights}`, { licence })}
          {rightsWords && (
            <>
              {': '}
              <span lang={lang}>{rightsWords}</span>
            </>
          )}
        </dd>
      </div>
      {position && (
        <div>
          <dt className="font-semibold">{t('position.label')}</dt>
          <dd>
            <a href={`/positions/${position.slug}`}>{position.number}</a>
          </dd>
        </div>
      )}
    </dl>
  )
}
