import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Row = {
  id: string
  name: string
  knownAs: string | null
  from: Record<string, string>
  to: Record<string, string>
  ageDays: number
  isWaiting: boolean
}

/** Transfers that a coordinator looks after, each with its age and whether it waits for her. */
export function TransferRows({ transfers }: { transfers: Row[] }) {
  const { locale } = useShell()
  const t = useT('transfers')
  return (
    <ul className="rows card">
      {transfers.map(({ id, name, knownAs, from, to, ageDays, isWaiting }) => (
        <li key={id} className="row">
          <a href={`/coordination/transfers/${id}`} className="row-link font-semibold">
            {name}
          </a>{' '}
          {isWaiting && <span className="tag">{t('list.waits')}</span>}
          {knownAs && <p className="hint">{t('members:known_as', { name: knownAs })}</p>}
          <p className="hint">
            {localName(from, locale)} → {localName(to, locale)} ·{' '}
            {t('list.age', { count: ageDays })}
          </p>
        </li>
      ))}
    </ul>
  )
}
