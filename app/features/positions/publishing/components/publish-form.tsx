import { Choices } from '~/components/choices'
import { SelectField, TextField } from '~/components/fields'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import type { ProofAsked } from '~/features/auth/viewer'
import { themes } from '~/features/positions/publishing/themes'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export type TypedPublication = {
  when: string
  day: string
  time: string
  themes: string[]
  supersedes: string
}

type Props = {
  current: Array<{ id: string; number: string; title: string; language: string }>
  asked: ProofAsked
  typed: TypedPublication
  errors?: FormErrors
}

/** When a position becomes public, what it is about, and what it takes the place of. */
export function PublishForm({ current, asked, typed, errors = {} }: Props) {
  const t = useT('publications')
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <Choices
        kind="radio"
        name="when"
        legend={t('when.legend')}
        options={(['now', 'later'] as const).map((it) => ({ value: it, label: t(`when.${it}`) }))}
        chosen={[typed.when]}
        errors={errors.when}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="day"
          type="date"
          label={t('pairs:meeting.day')}
          defaultValue={typed.day}
          errors={errors.day}
        />
        <TextField
          name="time"
          type="time"
          label={t('pairs:meeting.time')}
          hint={t('pairs:meeting.time_hint')}
          defaultValue={typed.time}
          errors={errors.time}
        />
      </div>
      <p className="hint">{t('when.officer')}</p>
      <Choices
        name="themes"
        legend={t('themes.legend')}
        options={themes.map((it) => ({ value: it, label: t(`mentoring:topic.${it}`) }))}
        chosen={typed.themes}
        errors={Object.entries(errors).find(([name]) => name.startsWith('themes'))?.[1]}
      />
      <SelectField
        name="supersedes"
        label={t('supersedes.label')}
        hint={t('supersedes.hint')}
        options={[
          { value: '', label: t('supersedes.none') },
          ...current.map(({ id, number, title, language }) => ({
            ...{ value: id, label: `${number} · ${title}`, lang: language },
          })),
        ]}
        defaultValue={typed.supersedes}
        errors={errors.supersedes}
      />
      <ConfirmField asked={asked} errors={errors.proof} />
      <p>{t('publish.forever')}</p>
      <button className="btn" type="submit">
        {t('publish.submit')}
      </button>
    </form>
  )
}
