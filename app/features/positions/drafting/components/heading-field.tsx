import { TextField } from '~/components/fields'
import { headingFault } from '~/features/positions/drafting/heading-fault'
import { useT } from '~/shell'

type Props = {
  label: string
  lang?: string
  value: string | undefined
  errors: string[] | null | undefined
}

/** A heading; where it is refused for a letter, the place of that letter is told. */
export function HeadingField({ label, lang, value, errors }: Props) {
  const t = useT('positions')
  const fault = errors?.length && value ? headingFault(value.normalize('NFC').trim()) : null
  return (
    <div className="grid gap-1.5">
      <TextField
        name="heading"
        label={label}
        lang={lang}
        defaultValue={value}
        required
        errors={errors}
      />
      {fault?.kind === 'hidden' && <p className="fault">{t('heading.hidden_at', fault)}</p>}
      {fault?.kind === 'mixed' && <p className="fault">{t('heading.mixed_in', fault)}</p>}
    </div>
  )
}
