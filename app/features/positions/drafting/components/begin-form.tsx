import { SelectField } from '~/components/fields'
import { localeNames, locales } from '~/lib/locales'
import type { FormErrors } from '~/lib/parse-form.server'
import { useShell, useT } from '~/shell'
import { HeadingField } from './heading-field'

type Props = { formKey: string; typed?: Record<string, string>; errors?: FormErrors }

/** Beginning a position: what it is called, and the language that counts. */
export function BeginForm({ formKey, typed, errors = {} }: Props) {
  const { locale } = useShell()
  const t = useT('positions')
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <h2>{t('list.begin')}</h2>
      <input type="hidden" name="formKey" value={formKey} />
      <HeadingField
        label={t('field.title')}
        value={typed?.heading}
        errors={errors.heading ?? errors.formKey}
      />
      <SelectField
        name="language"
        label={t('field.language')}
        hint={t('field.language_hint')}
        defaultValue={typed?.language || locale}
        errors={errors.language}
        options={locales.map((it) => ({ value: it, label: localeNames[it], lang: it }))}
      />
      <button className="btn" type="submit">
        {t('list.begin')}
      </button>
    </form>
  )
}
