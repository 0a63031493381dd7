import { TextArea } from '~/components/fields'
import { limits } from '~/features/mentoring/pairs/schema'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = {
  version?: number
  formKey?: string
  words?: string
  errors?: FormErrors
}

/** A note for the two. */
export function NoteForm({ version, formKey, words, errors = {} }: Props) {
  const t = useT('pairs')
  const isNew = version === undefined
  return (
    <form method="post" className="card grid gap-4" noValidate>
      {isNew ? (
        <input type="hidden" name="formKey" value={formKey} />
      ) : (
        <input type="hidden" name="version" value={version} />
      )}
      <TextArea
        name="words"
        label={t('note.words')}
        hint={t('note.hint')}
        rows={5}
        maxLength={limits.words}
        defaultValue={words}
        errors={errors.words ?? errors.formKey}
        required
      />
      <button className="btn" type="submit">
        {t(isNew ? 'note.write' : 'note.save')}
      </button>
    </form>
  )
}
