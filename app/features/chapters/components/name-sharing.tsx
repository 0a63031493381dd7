import { DatedText } from '~/components/dated-text'
import { useT } from '~/shell'

type Props = {
  at: string
  sharing: { until: string | null; canRead: boolean; canChange: boolean }
}

/** Whether the names of a service are open to the officers of its region, for all whom it concerns. */
export function NameSharing({ at, sharing: { until, canRead, canChange } }: Props) {
  const t = useT('sharing')
  return (
    <section>
      <h2 className="mb-2">{t('title')}</h2>
      <div className="card space-y-3">
        <p>
          {until ? (
            <DatedText at={until} dateOnly text={(when) => t('shared', { when })} />
          ) : (
            t('not_shared')
          )}
        </p>
        {until && canRead && (
          <p>
            <a className="btn" href={`${at}/names`}>
              {t('names.open')}
            </a>
          </p>
        )}
        {canChange && (
          <p>
            <a className="btn-quiet" href={`${at}/sharing`}>
              {t(until ? 'change' : 'open')}
            </a>
          </p>
        )}
      </div>
    </section>
  )
}
