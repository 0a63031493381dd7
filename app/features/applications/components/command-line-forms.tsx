import { useT } from '~/shell'

type Relation = 'none' | 'superior' | 'subordinate'
type Marked = { memberId: string; name: string; relation: Relation }

/** Whom of those who could decide she serves under or commands: a plain form for each. */
export function CommandLineForms({ deciders }: { deciders: Marked[] }) {
  const t = useT('applications')
  const options = (['none', 'superior', 'subordinate'] as const).map((value) => ({
    value,
    label: t(`line.${value}`),
  }))
  return (
    <section className="card space-y-3">
      <h2>{t('line.title')}</h2>
      <p>{t('line.lead')}</p>
      {deciders.map(({ memberId, name, relation }) => (
        <form
          key={memberId}
          method="post"
          action="/application/supervision"
          className="flex flex-wrap items-end gap-3"
        >
          <input type="hidden" name="member" value={memberId} />
          <div className="min-w-0 flex-1">
            <Relation name={name} id={memberId} options={options} relation={relation} />
          </div>
          <button className="btn-quiet" type="submit" aria-label={t('line.save_for', { name })}>
            {t('line.save')}
          </button>
        </form>
      ))}
    </section>
  )
}

type RelationProps = {
  name: string
  id: string
  options: Array<{ value: string; label: string }>
  relation: Relation
}

function Relation({ name, id, options, relation }: RelationProps) {
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {name}
      </label>
      <select id={id} name="relation" className="field" defaultValue={relation}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
