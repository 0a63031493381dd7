import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Row = {
  id: string
  names: string[]
  services: Array<Record<string, string>>
  ageDays: number
}

/** Pairs between services that wait for a coordinator's consent, each with its age. */
export function ConsentRows({ consents }: { consents: Row[] }) {
  const { locale } = useShell()
  const t = useT('mentors')
  return (
    <ul className="rows card">
      {consents.map(({ id, names, services, ageDays }) => (
        <li key={id} className="row">
          <a href={`/coordination/pairs/${id}`} className="row-link font-semibold">
            {names.join(' · ')}
          </a>
          <p className="hint">
            {services.map((it) => localName(it, locale)).join(' · ')} ·{' '}
            {ageDays === 0 ? t('today') : t('age', { count: ageDays })}
          </p>
        </li>
      ))}
    </ul>
  )
}
