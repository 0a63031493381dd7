import { DatedText } from '~/components/dated-text'
import { When } from '~/components/when'
import { nameBand, nameLanguages } from '~/features/members/field-in-words'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import type { RosterRow } from '../roster.server'

type Props = {
  /** The address of the chapter. */
  at: string
  members: RosterRow[]
  associations: Array<{ id: string; names: unknown }>
}

/** The members of a chapter, a line each; on a phone a card each. A column that tells nothing is left out. */
export function RosterTable({ at, members, associations }: Props) {
  const { locale } = useShell()
  const t = useT('roster')
  const tm = useT('members')
  const nameOf = (id: string) =>
    localName(associations.find((it) => it.id === id)?.names ?? {}, locale)
  const columns = [
    {
      key: 'rank',
      cell: ({ rank, band }: RosterRow) => (
        <>
          {rank}
          {band && <span className="hint block">{nameBand(band, tm)}</span>}
        </>
      ),
      isTold: ({ rank, band }: RosterRow) => rank !== null || band !== null,
    },
    {
      key: 'unit',
      cell: ({ unit }: RosterRow) => unit,
      isTold: ({ unit }: RosterRow) => unit !== null,
    },
    {
      key: 'languages',
      cell: ({ languages }: RosterRow) => nameLanguages(languages, locale),
      isTold: ({ languages }: RosterRow) => languages.length > 0,
    },
    {
      key: 'associations',
      cell: ({ associations: ids }: RosterRow) => ids.map(nameOf).join(', '),
      isTold: ({ associations: ids }: RosterRow) => ids.length > 0,
    },
  ].filter(({ isTold }) => members.some(isTold))
  return (
    <table className="roster">
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          {columns.map(({ key }) => (
            <th key={key} scope="col">
              {t(`column.${key}`)}
            </th>
          ))}
          <th scope="col">{t('column.since')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <th scope="row">
              <Name at={at} member={member} />
            </th>
            {columns.map(({ key, cell, isTold }) => (
              <td key={key} data-label={t(`column.${key}`)}>
                {isTold(member) ? cell(member) : null}
              </td>
            ))}
            <td data-label={t('column.since')}>
              <When at={member.since} dateOnly />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const dated = ['suspended', 'ended', 'grace', 'lapsed']

/**
 * Her name, the verified one below where it differs, and what is not as usual about her; of those who
 * left or are to come there is no page.
 */
function Name({ at, member }: { at: string; member: RosterRow }) {
  const { id, name, verified, state, until } = member
  const t = useT('roster')
  const hasPage = ['active', 'suspended', 'grace'].includes(state)
  return (
    <>
      {hasPage ? <a href={`/members/${id}`}>{name}</a> : name}{' '}
      {verified && verified !== name && <span className="hint block">{verified}</span>}
      {state === 'coming' && <span className="tag">{t('state.coming')}</span>}
      {dated.includes(state) && until && (
        <span className="tag">
          <span>
            <DatedText at={until} dateOnly text={(when) => t(`${state}_when`, { when })} />
          </span>
        </span>
      )}
      {(state === 'grace' || state === 'lapsed') && (
        <a className="btn-bare" href={`${at}/renewals/${id}`}>
          {t('renew')}
        </a>
      )}
    </>
  )
}
