import { SelectField, TextField } from '~/components/fields'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = {
  service: { rank: string; unit: string; version: string }
  ranks: string[]
  typed?: { rank: string; unit: string }
  errors?: FormErrors
}

/** The rank and the unit of a member, as a coordinator of her service records them. */
export function ServiceForm({ service, ranks, typed = service, errors = {} }: Props) {
  const t = useT('service')
  // A rank that the service has no more can stay.
  const known = service.rank && !ranks.includes(service.rank) ? [service.rank, ...ranks] : ranks
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <input type="hidden" name="version" value={service.version} />
      <SelectField
        name="rank"
        label={t('members:field.rank')}
        defaultValue={typed.rank}
        errors={errors.rank}
        options={[
          { value: '', label: t('no_rank') },
          ...known.map((value) => ({ value, label: value })),
        ]}
      />
      <TextField
        name="unit"
        label={t('members:field.unit')}
        hint={t('unit_hint')}
        maxLength={200}
        defaultValue={typed.unit}
        errors={errors.unit}
      />
      <button className="btn" type="submit">
        {t('save')}
      </button>
    </form>
  )
}
