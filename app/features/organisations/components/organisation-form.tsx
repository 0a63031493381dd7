import type { ReactNode } from 'react'
import { Choices } from '~/components/choices'
import { TextArea, TextField } from '~/components/fields'
import { kinds, limits } from '~/features/organisations/schema'
import type { Locale } from '~/lib/locales'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = {
  /** The name in each language, as `OrganisationName` draws it. */
  names: ReactNode
  typed: Record<string, string>
  kindsChosen: string[]
  errors: FormErrors
  hidden: { name: 'formKey' | 'version'; value: string | number }
  submit: string
}

/** What the register says of an organisation. */
export function OrganisationForm({ names, typed, kindsChosen, errors, hidden, submit }: Props) {
  const t = useT('partners')
  const kindErrors = Object.entries(errors).find(([name]) => name.startsWith('kinds'))?.[1]
  return (
    <form method="post" className="grid grid-cols-1 gap-4" noValidate>
      <input type="hidden" name={hidden.name} value={hidden.value} />
      {errors.name && <p className="fault">{errors.name.map((it) => t(it)).join(' ')}</p>}
      {names}
      <div className="card grid gap-4">
        <Choices
          name="kinds"
          legend={t('kind.legend')}
          options={kinds.map((it) => ({ value: it, label: t(`kind.${it}`) }))}
          chosen={kindsChosen}
          errors={kindErrors}
        />
        <TextField
          name="short"
          label={t('short.label')}
          maxLength={limits.short}
          defaultValue={typed.short}
          errors={errors.short}
        />
        <TextField
          name="site"
          type="url"
          label={t('site.label')}
          hint={t('site.hint', { start: 'https://' })}
          defaultValue={typed.site}
          errors={errors.site}
        />
        <TextField
          name="from"
          type="date"
          label={t('from.label')}
          defaultValue={typed.from}
          errors={errors.from}
        />
        <TextArea
          name="contact"
          label={t('contact.label')}
          hint={t('contact.hint')}
          rows={3}
          defaultValue={typed.contact}
          errors={errors.contact}
        />
        <button className="btn justify-self-start" type="submit">
          {submit}
        </button>
      </div>
    </form>
  )
}

type NameProps = { locale: Locale; typed: Record<string, string>; errors: FormErrors }

/** The name of an organisation in one language. */
export function OrganisationName({ locale, typed, errors }: NameProps) {
  const t = useT('partners')
  const name = `name.${locale}`
  return (
    <TextField
      name={name}
      label={t('name.label')}
      lang={locale}
      maxLength={limits.name}
      defaultValue={typed[name]}
      errors={errors[name]}
    />
  )
}
