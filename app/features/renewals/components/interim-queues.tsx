import type { InterimQueue } from '~/features/renewals/list-interim-queues.server'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

/** The chapters that she looks after until a coordinator is appointed, with what to do for each. */
export function InterimQueues({ queues }: { queues: InterimQueue[] }) {
  const { locale } = useShell()
  const t = useT('renewals')
  if (queues.length === 0) return null
  return (
    <section className="space-y-3">
      <h2>{t('interim.title')}</h2>
      {queues.map(({ id, names, applications, transfers, canAppoint }) => (
        <article key={id} className="notice space-y-3">
          <h3>{t('interim.of', { chapter: localName(names, locale) })}</h3>
          <ol className="list-decimal space-y-1 pl-5">
            <li>{t('interim.decide', { applications, transfers })}</li>
            <li>{t('interim.appoint')}</li>
            <li>{t('interim.after')}</li>
          </ol>
          {canAppoint && (
            <a className="btn" href={`/chapters/${id}/mandates`}>
              {t('chapters:ways.mandates')}
            </a>
          )}
        </article>
      ))}
    </section>
  )
}
