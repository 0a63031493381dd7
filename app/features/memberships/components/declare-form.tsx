import { Choices } from '~/components/choices'
import { TextField } from '~/components/fields'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = {
  isOwn: boolean
  /** What was looked for, and whom it found. */
  name: string
  found: Array<{ id: string; name: string }>
  typed?: { member: string; relation: string }
  errors?: FormErrors
}

/** Looks for a colleague by her name, and says how she stands in the line of command. */
export function DeclareForm({ isOwn, name, found, typed, errors = {} }: Props) {
  const t = useT('service')
  const only = found.length === 1 ? found[0]?.id : undefined
  const reader = isOwn ? 'own' : 'of'
  return (
    <>
      <h2>{t('command.add')}</h2>
      <form method="get" className="card grid gap-4">
        <TextField
          id="search"
          name="name"
          type="search"
          label={t('command.find')}
          hint={t('command.find_hint')}
          defaultValue={name}
          maxLength={100}
        />
        <button className={found.length === 0 ? 'btn' : 'btn-quiet'} type="submit">
          {t('members:search_submit')}
        </button>
      </form>
      {name && found.length === 0 && <p className="notice">{t('command.nobody')}</p>}
      {found.length > 0 && (
        <form method="post" className="card grid gap-4" noValidate>
          <input type="hidden" name="name" value={name} />
          <Choices
            kind="radio"
            name="member"
            legend={t('command.colleague')}
            options={found.map((it) => ({ value: it.id, label: it.name }))}
            chosen={[typed?.member || only || '']}
            errors={errors.member}
          />
          <Choices
            kind="radio"
            name="relation"
            legend={t(`command.${reader}.relation`)}
            options={(['superior', 'subordinate'] as const).map((value) => ({
              value,
              label: t(`command.${reader}.is_${value}`),
            }))}
            chosen={[typed?.relation ?? '']}
            errors={errors.relation}
          />
          <button className="btn" type="submit">
            {t('command.declare')}
          </button>
        </form>
      )}
    </>
  )
}
