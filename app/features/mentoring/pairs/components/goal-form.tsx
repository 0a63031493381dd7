import { TextArea, TextField } from '~/components/fields'
import { limits, steps } from '~/features/mentoring/pairs/schema'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'
import { Choice } from './choices'

type Props = {
  /** A goal that stands has a version and a progress; a new one a key of the form. */
  version?: number
  formKey?: string
  written: Record<string, string>
  errors?: FormErrors
}

/** A goal of the two. */
export function GoalForm({ version, formKey, written, errors = {} }: Props) {
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
        label={t(isNew ? 'goal.new' : 'goal.words')}
        rows={3}
        maxLength={limits.goal}
        defaultValue={written.words}
        errors={errors.words ?? errors.formKey}
        required
      />
      <TextField
        name="dueOn"
        type="date"
        label={t('goal.due_on')}
        defaultValue={written.dueOn}
        errors={errors.dueOn}
      />
      {!isNew && (
        <Choice
          name="progress"
          label={t('goal.progress')}
          values={steps}
          chosen={written.progress}
          errors={errors.progress}
        />
      )}
      <button className="btn" type="submit">
        {t(isNew ? 'goal.set' : 'goal.save')}
      </button>
    </form>
  )
}
