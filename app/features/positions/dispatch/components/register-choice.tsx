import { SelectField } from '~/components/fields'
import type { Addressee } from '~/features/positions/dispatch/list-addressees.server'
import { type RegisterAsked, states } from '~/features/positions/dispatch/register-asked'
import { useT } from '~/shell'

type Props = { addressees: Addressee[]; years: number[]; asked: RegisterAsked }

/** Which dispatches are listed: a plain form that leads to the same page. */
export function RegisterChoice({ addressees, years, asked }: Props) {
  const t = useT('dispatch')
  const any = { value: '', label: t('publications:filter.any') }
  const known = asked.year === null ? years : [...new Set([...years, asked.year])]
  return (
    <form
      method="get"
      action="/positions/dispatches"
      className="card grid items-end gap-3 sm:grid-cols-4"
    >
      <SelectField
        name="to"
        label={t('to.label')}
        options={[any, ...addressees.map(({ value, name }) => ({ value, label: name }))]}
        defaultValue={asked.to ?? ''}
      />
      <SelectField
        name="year"
        label={t('publications:filter.year')}
        options={[any, ...known.map((it) => ({ value: String(it), label: String(it) }))]}
        defaultValue={String(asked.year ?? '')}
      />
      <SelectField
        name="state"
        label={t('state.label')}
        options={[any, ...states.map((it) => ({ value: it, label: t(`state.${it}`) }))]}
        defaultValue={asked.state ?? ''}
      />
      <button className="btn-quiet" type="submit">
        {t('publications:filter.show')}
      </button>
    </form>
  )
}
