import { TextArea } from '~/components/fields'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import type { ProofAsked } from '~/features/auth/viewer'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = {
  /** Nothing stood there that the public could have read. */
  isNew?: boolean
  lang: string
  asked: ProofAsked
  typed: string | undefined
  errors: FormErrors
}

/** Of a published item: why it is written otherwise, and who she is once more. */
export function CorrectionFields({ isNew, lang, asked, typed, errors }: Props) {
  const t = useT('news')
  return (
    <>
      <p className="notice">{t(isNew ? 'write.public_new' : 'write.public')}</p>
      {!isNew && (
        <TextArea
          name="why"
          label={t('why.label')}
          hint={t('why.hint')}
          lang={lang}
          rows={3}
          defaultValue={typed}
          errors={errors.why}
        />
      )}
      <ConfirmField asked={asked} errors={errors.proof} />
    </>
  )
}
