import { SelectField, TextArea } from '~/components/fields'
import { fieldOf, type Question } from '~/features/applications/read-answers'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Props = {
  questions: Question[]
  typed: Record<string, string>
  errors: Record<string, string[] | null>
}

/** What a chapter asks of who applies to it. */
export function QuestionFields({ questions, typed, errors }: Props) {
  return questions.map((question) => (
    <Answer
      key={question.id}
      question={question}
      typed={typed[fieldOf(question)]}
      errors={errors[fieldOf(question)]}
    />
  ))
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
