import { SelectField, TextArea, TextField } from '~/components/fields'
import { fieldOf, type Question } from '~/features/applications/read-answers'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Props = {
  chapter: { id: string; names: Record<string, string> }
  questions: Question[]
  typed?: Record<string, string>
  errors?: Record<string, string[] | null>
}

/** The application to one chapter: who she is, and what that chapter asks besides. */
export function ApplyForm({ chapter, questions, typed = {}, errors = {} }: Props) {
  const { locale } = useShell()
  const t = useT('applications')
  return (
    <form method="post" action="/apply" className="card grid gap-4" noValidate>
      <p>
        <strong>{localName(chapter.names, locale)}</strong>
        {' · '}
        <a href="/apply">{t('apply.other')}</a>
      </p>
      <input type="hidden" name="chapter" value={chapter.id} />
      <TextField
        name="givenName"
        autoComplete="given-name"
        label={t('apply.given_name')}
        defaultValue={typed.givenName}
        errors={errors.givenName}
        required
      />
      <TextField
        name="familyName"
        autoComplete="family-name"
        label={t('apply.family_name')}
        defaultValue={typed.familyName}
        errors={errors.familyName}
        required
      />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        inputMode="email"
        label={t('apply.email')}
        hint={t('apply.email_hint')}
        defaultValue={typed.email}
        errors={errors.email}
        required
      />
      {questions.map((question) => (
        <Answer
          key={question.id}
          question={question}
          typed={typed[fieldOf(question)]}
          errors={errors[fieldOf(question)]}
        />
      ))}
      <p className="hint">{t('apply.no_papers')}</p>
      <button className="btn" type="submit">
        {t('apply.submit')}
      </button>
    </form>
  )
}

function Answer({
  question,
  typed,
  errors,
}: {
  question: Question
  typed?: string
  errors?: string[] | null
}) {
  const { locale } = useShell()
  const t = useT('applications')
  const name = fieldOf(question)
  const label = localName(question.labels, locale)
  const hint = question.isRequired ? undefined : t('apply.not_needed')
  if (question.kind === 'text')
    return (
      <TextArea
        name={name}
        label={label}
        hint={hint}
        rows={2}
        defaultValue={typed}
        errors={errors}
      />
    )
  const options =
    question.kind === 'yes_no'
      ? ['yes', 'no'].map((value) => ({ value, label: t(`answer.${value}`) }))
      : question.choices.map((names, place) => ({
          value: String(place),
          label: localName(names, locale),
        }))
  return (
    <SelectField
      name={name}
      label={label}
      hint={hint}
      options={[{ value: '', label: t('apply.choose') }, ...options]}
      defaultValue={typed ?? ''}
      errors={errors}
    />
  )
}
