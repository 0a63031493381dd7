import { SelectField, TextArea, TextField } from '~/components/fields'
import { localeNames, locales, localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Props = {
  services: Array<{ id: string; names: Record<string, string> }>
  typed?: Record<string, string>
  errors?: Record<string, string[] | null>
}

/** One more question. */
export function AskForm({ services, typed = {}, errors = {} }: Props) {
  const { locale } = useShell()
  const t = useT('applications')
  const members = useT('members')
  const kinds = (['text', 'yes_no', 'choice'] as const).map((value) => ({
    value,
    label: t(`ask.kind_of.${value}`),
  }))
  return (
    <form method="post" className="card grid grid-cols-1 gap-4" noValidate>
      <h2>{t('ask.more')}</h2>
      <SelectField
        name="chapter"
        label={members('chapter')}
        options={services.map(({ id, names }) => ({ value: id, label: localName(names, locale) }))}
        defaultValue={typed.chapter}
        errors={errors.chapter}
      />
      <TextField
        name="label"
        label={t('ask.label')}
        defaultValue={typed.label}
        errors={errors.label}
        required
      />
      <SelectField
        name="language"
        label={t('ask.language')}
        options={locales.map((it) => ({ value: it, label: localeNames[it], lang: it }))}
        defaultValue={typed.language ?? locale}
        errors={errors.language}
      />
      <TextField
        name="english"
        label={t('ask.english')}
        hint={t('apply.not_needed')}
        defaultValue={typed.english}
        errors={errors.english}
      />
      <SelectField
        name="kind"
        label={t('ask.kind')}
        options={kinds}
        defaultValue={typed.kind}
        errors={errors.kind}
      />
      <TextArea
        name="choices"
        label={t('ask.choices')}
        hint={t('ask.choices_hint')}
        rows={3}
        defaultValue={typed.choices}
        errors={errors.choices}
      />
      <label className="flex min-h-tap items-center gap-3">
        <input
          className="size-5 flex-none"
          type="checkbox"
          name="isRequired"
          value="on"
          defaultChecked={typed.isRequired === 'on'}
        />
        <span>{t('ask.must')}</span>
      </label>
      <button className="btn" type="submit">
        {t('ask.submit')}
      </button>
    </form>
  )
}
