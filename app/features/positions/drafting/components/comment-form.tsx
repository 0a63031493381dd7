import { TextArea } from '~/components/fields'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = { formKey: string; version: number; words?: string; errors?: FormErrors }

/** A comment on the version of a section that she reads. */
export function CommentForm({ formKey, version, words, errors = {} }: Props) {
  const t = useT('positions')
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="version" value={version} />
      <TextArea
        name="words"
        label={t('comment.words')}
        hint={t('comment.hint')}
        rows={4}
        required
        defaultValue={words}
        errors={errors.words ?? errors.formKey ?? errors.version}
      />
      <button className="btn" type="submit">
        {t('comment.make')}
      </button>
    </form>
  )
}
