import { TextArea } from '~/components/fields'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'
import { HeadingField } from './heading-field'

type Props = {
  isTitle?: boolean
  lang: string
  written: Record<string, string>
  errors?: FormErrors
}

/** Heading and words of a section. */
export function SectionFields({ isTitle, lang, written, errors = {} }: Props) {
  const t = useT('positions')
  return (
    <>
      {(errors.formKey || errors.version || errors.basedOn) && (
        <p className="fault" role="alert">
          {t('errors:form.key')}
        </p>
      )}
      <HeadingField
        label={t(isTitle ? 'field.title' : 'field.heading')}
        lang={lang}
        value={written.heading}
        errors={errors.heading}
      />
      <TextArea
        name="body"
        label={t(isTitle ? 'field.lead' : 'field.body')}
        hint={t('field.body_hint')}
        lang={lang}
        rows={18}
        defaultValue={written.body}
        errors={errors.body}
      />
    </>
  )
}
