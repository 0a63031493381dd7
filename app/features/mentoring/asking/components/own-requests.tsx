import { useT } from '~/shell'

type Row = { id: string; name: string; state: string; ageDays: number }
type Props = { requests: { asked: Row[]; received: Row[] } }

/** Her requests, as she asked and as she was asked, each with its age and where it stands. */
export function OwnRequests({ requests: { asked, received } }: Props) {
  const t = useT('mentors')
  return (
    <>
      {received.length > 0 && (
        <section className="space-y-2">
          <h2>{t('own.received')}</h2>
          <Rows rows={received} side="received" />
        </section>
      )}
      {asked.length > 0 && (
        <section className="space-y-2">
          <h2>{t('own.asked')}</h2>
          <Rows rows={asked} side="asked" />
        </section>
      )}
    </>
  )
}

function Rows({ rows, side }: { rows: Row[]; side: 'asked' | 'received' }) {
  const t = useT('mentors')
  return (
    <ul className="rows card">
      {rows.map(({ id, name, state, ageDays }) => (
        <li key={id} className="row">
          <a href={`/mentoring/requests/${id}`} className="row-link font-semibold">
            {name}
          </a>{' '}
          <span className="tag">{t(`state.${side}.${state}`)}</span>
          <p className="hint">{ageDays === 0 ? t('today') : t('age', { count: ageDays })}</p>
        </li>
      ))}
    </ul>
  )
}
