import { Choices } from '~/components/choices'
import { TextArea, TextField } from '~/components/fields'
import { type Locale, localeNames } from '~/lib/locales'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = {
  prepared: {
    mark: string | null
    languages: Locale[]
    services: Array<{ value: string; label: string }>
  }
  /** They were asked before: asking once more is not what is done next. */
  isAgain: boolean
  typed?: Record<string, string> | undefined
  chosen: string[]
  errors: FormErrors
}

/** Which services are asked about the text as it stands, until when, and what in particular. */
export function OpenForm({ isAgain, ...props }: Props) {
  const t = useT('consultation')
  if (props.prepared.mark === null) return <p className="notice">{t('nothing')}</p>
  if (!isAgain) return <Fields {...props} />
  return (
    <details open={props.typed !== undefined}>
      <summary className="btn-quiet">{t('open.title')}</summary>
      <div className="mt-4">
        <Fields {...props} />
      </div>
    </details>
  )
}

function Fields({ prepared, typed = {}, chosen, errors }: Omit<Props, 'isAgain'>) {
  const t = useT('consultation')
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <input type="hidden" name="mark" value={prepared.mark ?? ''} />
      <h2>{t('open.title')}</h2>
      <p>{t('open.lead')}</p>
      <p className="hint">
        {t('open.languages')}: {prepared.languages.map((it) => localeNames[it]).join(', ')}
      </p>
      <Choices
        name="chapters"
        legend={t('chapters.label')}
        options={prepared.services}
        chosen={chosen}
        errors={errors.chapters ?? errors.mark}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          type="date"
          name="day"
          label={t('day.label')}
          defaultValue={typed.day ?? ''}
          errors={errors.day}
          required
        />
        <TextField
          type="time"
          name="time"
          label={t('time.label')}
          defaultValue={typed.time ?? ''}
          errors={errors.time}
          required
        />
      </div>
      <p className="hint">{t('vote:set.time_hint')}</p>
      <TextArea
        name="question"
        label={t('question.label')}
        rows={3}
        defaultValue={typed.question ?? ''}
        errors={errors.question}
      />
      <button className="btn" type="submit">
        {t('open.submit')}
      </button>
    </form>
  )
}
