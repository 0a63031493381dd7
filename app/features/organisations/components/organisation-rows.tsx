import { When } from '~/components/when'
import type { ListedOrganisation } from '~/features/organisations/list-organisations.server'
import { useT } from '~/shell'

/** Organisations, each with what it is to the network and since when. */
export function OrganisationRows({ organisations }: { organisations: ListedOrganisation[] }) {
  const t = useT('partners')
  return (
    <ul className="rows card">
      {organisations.map(({ id, name, shortName, kinds, from, until }) => (
        <li key={id} className="row grid gap-1">
          <a className="row-link font-semibold" href={`/organisations/${id}`}>
            {name}
          </a>
          <p className="hint">
            {shortName && `${shortName} · `}
            <When at={from} dateOnly />
            {until && (
              <>
                {' – '}
                <When at={until} dateOnly />
              </>
            )}
          </p>
          <p className="flex flex-wrap gap-2">
            {kinds.map((it) => (
              <span key={it} className="tag">
                {t(`kind.${it}`)}
              </span>
            ))}
            {until && <span className="tag">{t('ended')}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}
