import { SelectField, TextField } from '~/components/fields'
import { licence, rightsKinds } from '~/features/news/schema'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = { typed: Record<string, string>; errors: FormErrors }

/** The day, the source, by what right, and the position that it is about: the same in all languages. */
export function NewsFactsFields({ typed, errors }: Props) {
  const t = useT('news')
  return (
    <>
      <TextField
        name="happenedOn"
        type="date"
        label={t('day.label')}
        hint={t('day.hint')}
        defaultValue={typed.happenedOn}
        errors={errors.happenedOn}
      />
      <TextField
        name="sourceName"
        label={t('source.label')}
        hint={t('source.hint')}
        defaultValue={typed.sourceName}
        errors={errors.sourceName}
      />
      <TextField
        name="sourceAddress"
        type="url"
        label={t('address.label')}
        hint={t('address.hint', { start: 'https://' })}
        defaultValue={typed.sourceAddress}
        errors={errors.sourceAddress}
      />
      <SelectField
        name="rights"
        label={t('rights.label')}
        options={[
          { value: '', label: t('rights.choose') },
          ...rightsKinds.map((it) => ({ value: it, label: t(`rights.${it}`, { licence }) })),
        ]}
        defaultValue={typed.rights}
        errors={errors.rights}
      />
      <TextField
        name="rightsWords"
        label={t('rights.words')}
        hint={t('rights.words_hint')}
        defaultValue={typed.rightsWords}
        errors={errors.rightsWords}
      />
      <TextField
        name="position"
        label={t('position.label')}
        hint={t('position.hint', { number: 'WPON/2026/03' })}
        defaultValue={typed.position}
        errors={errors.position}
      />
    </>
  )
}
