import { TextArea } from '~/components/fields'
import { useT } from '~/shell'

type Props = {
  mentorId: string
  formKey: string
  words: string
  errors?: Record<string, string[] | null>
}

/** The words with which she asks a mentor. */
export function AskForm({ mentorId, formKey, words, errors = {} }: Props) {
  const t = useT('mentors')
  return (
    <form
      method="post"
      action={`/mentoring/mentors/${mentorId}/requests`}
      className="card grid gap-4"
      noValidate
    >
      <input type="hidden" name="formKey" value={formKey} />
      {errors.formKey && (
        <p className="fault" role="alert">
          {errors.formKey.map((key) => t(key)).join(' ')}
        </p>
      )}
      <TextArea
        name="words"
        label={t('ask.words')}
        hint={t('ask.words_hint')}
        rows={6}
        defaultValue={words}
        errors={errors.words}
      />
      <p className="hint">{t('ask.what')}</p>
      <button className="btn" type="submit">
        {t('ask.submit')}
      </button>
    </form>
  )
}
