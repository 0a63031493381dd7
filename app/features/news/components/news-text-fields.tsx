import { TextArea, TextField } from '~/components/fields'
import { HeadingField } from '~/features/positions/drafting/components/heading-field'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = { lang?: string; typed: Record<string, string>; errors: FormErrors }

/** Title, place and words of an item in one language. */
export function NewsTextFields({ lang, typed, errors }: Props) {
  const t = useT('news')
  return (
    <>
      <HeadingField
        label={t('positions:field.title')}
        lang={lang}
        value={typed.heading}
        errors={errors.heading}
      />
      <TextField
        name="place"
        label={t('place.label')}
        hint={t('place.hint')}
        lang={lang}
        defaultValue={typed.place}
        errors={errors.place}
      />
      <TextArea
        name="body"
        label={t('positions:field.body')}
        hint={t('body.hint')}
        lang={lang}
        rows={14}
        defaultValue={typed.body}
        errors={errors.body}
      />
    </>
  )
}
