import { DatedText } from '~/components/dated-text'
import { useT } from '~/shell'
import type { Stage } from '../report/measures'
import type { Due } from '../report/policy.server'

type Props = {
  at: string
  stages: Array<{ stage: Stage; due: Due; releasedAt: string | null }>
  endsAt: string
  isDesk: boolean
}

/** When each part of a report was told, or will be; to its desk a button as soon as it can be. */
export function ReleaseStages({ at, stages, endsAt, isDesk }: Props) {
  const t = useT('report')
  if (stages.some(({ due }) => due === 'cancelled'))
    return <p className="notice">{t('said.cancelled')}</p>
  const isDue = isDesk && stages.some(({ due }) => due === 'due')
  return (
    <div className="space-y-3">
      {stages.map(({ stage, releasedAt, due }) =>
        releasedAt || (isDesk && due === 'due') ? null : (
          <p key={stage}>
            {stage === 'pairs' ? (
              t('when.pairs')
            ) : (
              <DatedText at={endsAt} dateOnly text={(when) => t('when.year', { when })} />
            )}
          </p>
        ),
      )}
      {isDue && (
        <section className="card space-y-3">
          <p>{t('release.once')}</p>
          {stages
            .filter(({ due }) => due === 'due')
            .map(({ stage }) => (
              <form key={stage} method="post" action={`${at}/releases`}>
                <input type="hidden" name="stage" value={stage} />
                <button type="submit" className="btn">
                  {t(`release.${stage}`)}
                </button>
              </form>
            ))}
        </section>
      )}
      {stages.map(({ stage, releasedAt }) =>
        releasedAt ? (
          <p key={stage} className="hint">
            <DatedText at={releasedAt} dateOnly text={(when) => t('released', { when })} />
          </p>
        ) : null,
      )}
    </div>
  )
}
