import { TextField } from '~/components/fields'
import { TermsField } from '~/components/terms-field'
import type { Question } from '~/features/applications/read-answers'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import { NameFields } from './name-fields'
import { QuestionFields } from './question-fields'

type Props = {
  invitation: { email: string; chapterNames: Record<string, string> }
  questions: Question[]
  typed?: Record<string, string>
  errors?: Record<string, string[] | null>
}

/** The application of one who was invited: chapter and e-mail stand fast. */
export function InvitationForm({ invitation, questions, typed = {}, errors = {} }: Props) {
  const { locale } = useShell()
  const t = useT('applications')
  const words = useT('auth')
  return (
    <form method="post" className="card grid grid-cols-1 gap-4" noValidate>
      <p>{t('invited.lead')}</p>
      <p>
        <strong>{localName(invitation.chapterNames, locale)}</strong>
        <br />
        <span className="break-all">{invitation.email}</span>
      </p>
      <NameFields typed={typed} errors={errors} />
      <QuestionFields questions={questions} typed={typed} errors={errors} />
      <p className="hint">{t('apply.no_papers')}</p>
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        label={t('confirm.password')}
        hint={words('password.hint')}
        errors={errors.password}
        required
      />
      <TermsField isTicked={typed.terms !== undefined} errors={errors.terms} />
      <button className="btn" type="submit">
        {t('apply.submit')}
      </button>
    </form>
  )
}
