import { TextField } from '~/components/fields'
import { topics } from '~/features/mentoring/terms'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'
import { Choice } from './choices'

type Props = {
  formKey?: string
  written: Record<string, string>
  errors?: FormErrors
}

/** That the two met: when, how long and on what. Not what was said. */
export function SessionForm({ formKey, written, errors = {} }: Props) {
  const t = useT('pairs')
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <p className="hint">{t('session.hint')}</p>
      {formKey && <input type="hidden" name="formKey" value={formKey} />}
      <TextField
        name="heldOn"
        type="date"
        label={t('session.held_on')}
        defaultValue={written.heldOn}
        errors={errors.heldOn ?? errors.formKey}
        required
      />
      <TextField
        name="minutes"
        type="number"
        inputMode="numeric"
        min={5}
        max={480}
        label={t('session.length')}
        defaultValue={written.minutes}
        errors={errors.minutes}
        required
      />
      <Choice
        name="meeting"
        label={t('session.meeting')}
        values={['online', 'in_person']}
        texts="meeting_form"
        chosen={written.meeting}
        errors={errors.meeting}
      />
      <Choice
        name="theme"
        label={t('session.theme')}
        values={topics}
        texts="topic"
        chosen={written.theme}
        errors={errors.theme}
      />
      <button className="btn" type="submit">
        {t(formKey ? 'session.log' : 'session.save')}
      </button>
    </form>
  )
}
