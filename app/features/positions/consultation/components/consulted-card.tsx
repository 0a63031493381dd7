import { useT } from '~/shell'

/** That her chapter is asked about a draft of the board now, with the way there; else the way to what it was asked. */
export function ConsultedCard({ consulted }: { consulted: { open: number; all: number } }) {
  const t = useT('consultation')
  if (consulted.all === 0) return null
  if (consulted.open === 0)
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
      <p>
        <a className="btn" href="/positions/consultations">
          {t('list.go')}
        </a>
      </p>
    </section>
  )
}
