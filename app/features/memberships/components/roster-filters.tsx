import { SelectField } from '~/components/fields'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import type { RosterCount } from '../list-roster.server'
import { type RosterAsked, rosterStates } from '../roster-asked'

type Props = {
  at: string
  asked: RosterAsked
  counts: RosterCount[]
  associations: Array<{ id: string; names: unknown }>
}

/** What to see of a roster: a plain form, each value with how many members it would leave. */
export function RosterFilters({ at, asked, counts, associations }: Props) {
  const { locale } = useShell()
  const t = useT('roster')
  const tm = useT('members')
  const countOf = (filter: string, value: string) =>
    counts.find((it) => it.filter === filter && it.value === value)?.count ?? 0
  const some = (filter: string) => counts.filter((it) => it.filter === filter)
  const option = (filter: string, value: string, label: string) => ({
    value,
    label: `${label} (${countOf(filter, value)})`,
  })
  const units = some('unit')
    .map(({ value }) => value)
    .sort((a, b) => a.localeCompare(b))
  const bands = some('band')
    .map(({ value }) => value)
    .sort()
  if (asked.unit && !units.includes(asked.unit)) units.push(asked.unit)
  if (asked.band && !bands.includes(asked.band)) bands.push(asked.band)
  const all = { value: '', label: t('all') }
  return (
    <form method="get" action={at} className="card grid gap-3">
      <label className="grid gap-1.5 font-semibold">
        {t('name')}
        <input
          className="field"
          type="search"
          name="name"
          defaultValue={asked.name}
          maxLength={100}
        />
      </label>
      <div className="flex flex-wrap gap-x-5 gap-y-3">
        <SelectField
          name="state"
          label={t('column.state')}
          defaultValue={asked.state}
          options={[
            { value: '', label: t('state_all') },
            ...rosterStates.map((it) => option('state', it, t(`state.${it}`))),
          ]}
        />
        {bands.length > 0 && (
          <SelectField
            name="band"
            label={t('column.band')}
            defaultValue={asked.band}
            options={[all, ...bands.map((it) => option('band', it, tm(`band.${it}`)))]}
          />
        )}
        {associations.length > 0 && (
          <SelectField
            name="association"
            label={t('column.associations')}
            defaultValue={asked.association}
            options={[
              all,
              ...associations.map(({ id, names }) =>
                option('association', id, localName(names, locale)),
              ),
            ]}
          />
        )}
        {units.length > 0 && (
          <SelectField
            name="unit"
            label={t('column.unit')}
            defaultValue={asked.unit}
            options={[all, ...units.map((it) => option('unit', it, it))]}
          />
        )}
        <SelectField
          name="sort"
          label={t('sort')}
          defaultValue={asked.sort}
          options={[
            { value: 'name', label: t('by_name') },
            { value: 'since', label: t('by_since') },
          ]}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <button className="btn" type="submit">
          {t('show')}
        </button>
        <a className="btn-bare" href={at}>
          {t('show_all')}
        </a>
      </div>
    </form>
  )
}
