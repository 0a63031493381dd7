import { Choices } from '~/components/choices'
import { SelectField, TextArea, TextField } from '~/components/fields'
import { replyKinds } from '~/features/positions/dispatch/schema'
import { localeNames, locales } from '~/lib/locales'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = { typed: Record<string, string>; errors?: FormErrors }

/** On which day a reply came, what it comes to, its words, and who reads it. */
export function ReplyFields({ typed, errors = {} }: Props) {
  const t = useT('dispatch')
  return (
    <>
      <TextField
        name="receivedOn"
        type="date"
        label={t('received.label')}
        defaultValue={typed.receivedOn}
        errors={errors.receivedOn}
      />
      <Choices
        kind="radio"
        name="kind"
        legend={t('kind.legend')}
        options={replyKinds.map((it) => ({ value: it, label: t(`kind.${it}`) }))}
        chosen={[typed.kind ?? '']}
        errors={errors.kind}
      />
      <SelectField
        name="language"
        label={t('checker:language')}
        options={locales.map((it) => ({ value: it, label: localeNames[it], lang: it }))}
        defaultValue={typed.language}
        errors={errors.language}
      />
      <TextArea
        name="body"
        label={t('body.label')}
        hint={t('body.hint')}
        rows={8}
        lang={typed.language}
        defaultValue={typed.body}
        errors={errors.body}
      />
      <Choices
        name="isPublic"
        legend={t('public.legend')}
        hint={t('public.reply_hint')}
        options={[{ value: 'yes', label: t('public.reply') }]}
        chosen={[typed.isPublic ?? '']}
      />
    </>
  )
}
