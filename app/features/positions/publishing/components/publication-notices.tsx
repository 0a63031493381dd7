import { DatedText } from '~/components/dated-text'
import { slugOf } from '~/features/positions/publishing/number'
import { useT } from '~/shell'

type Props = {
  publicFrom: string
  isEmbargoed: boolean
  /** It was due, and waits for an officer. */
  isHeld: boolean
  withdrawn: { at: string; reason: string } | null
  next: string | null
  previous: string | null
  /** In which the reason was written. */
  authoritative: string
}

/** Whether a publication still stands, and what stands before and after it. */
export function PublicationNotices(props: Props) {
  const { publicFrom, isEmbargoed, isHeld, withdrawn, next, previous, authoritative } = props
  const t = useT('publications')
  return (
    <>
      {isEmbargoed && (
        <p className="notice">
          <DatedText
            at={publicFrom}
            text={(when) => t(isHeld ? 'page.held' : 'page.embargoed', { when })}
          />
        </p>
      )}
      {withdrawn && (
        <div className="notice notice-fault space-y-2">
          <p>
            <DatedText at={withdrawn.at} dateOnly text={(when) => t('page.withdrawn', { when })} />
          </p>
          <p lang={authoritative} className="whitespace-pre-wrap break-words">
            {withdrawn.reason}
          </p>
        </div>
      )}
      {next && (
        <p className="notice">
          {t('page.superseded')} <a href={`/positions/${slugOf(next)}`}>{next}</a>
        </p>
      )}
      {previous && (
        <p className="hint">
          {t('page.supersedes')} <a href={`/positions/${slugOf(previous)}`}>{previous}</a>
        </p>
      )}
    </>
  )
}
