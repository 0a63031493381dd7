import { SelectField } from '~/components/fields'
import { useT } from '~/shell'

type Props = {
  name: string
  label: string
  /** The values, and the part of the texts that names them; without one they are parts of a hundred. */
  values: readonly (string | number)[]
  texts?: string
  chosen: string | undefined
  errors?: string[] | null
}

/** A choice of one out of words of mentoring: a theme, a form of meeting, a rhythm. */
export function Choice({ name, label, values, texts, chosen, errors }: Props) {
  const t = useT('mentoring')
  return (
    <SelectField
      name={name}
      label={label}
      defaultValue={chosen ?? ''}
      errors={errors}
      options={[
        ...(chosen ? [] : [{ value: '', label: t('pairs:choice.choose') }]),
        ...values.map((it) => ({
          value: String(it),
          label: texts ? t(`${texts}.${it}`) : `${it} %`,
        })),
      ]}
    />
  )
}
