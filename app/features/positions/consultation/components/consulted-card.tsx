import { When } from '~/components/when'
import { useT } from '~/shell'
import type { OpenConsulted } from '../find-open-consulted.server'

/** That her word is missing on a draft of the board, until when, and the way there; else the way to what her chapter was asked. */
export function ConsultedCard({ consulted }: { consulted: OpenConsulted }) {
  const t = useT('consultation')
  const { all, open, waiting } = consulted
  if (all === 0) return null
  if (!waiting)
    return (
      <p>
        <a className="btn-quiet" href="/positions/consultations">
          {t('list.title')}
        </a>
      </p>
    )
  return (
    <section className="card space-y-3">
      <h2>{t('list.title')}</h2>
      <p>{t('list.lead')}</p>
      <p className="font-semibold">
        {t('stage.open')} <When at={waiting.closesAt} />
      </p>
      <p>
        <a
          className="btn"
          href={open > 1 ? '/positions/consultations' : `/positions/consultations/${waiting.id}`}
        >
          {t('list.go')}
        </a>
      </p>
    </section>
  )
}
