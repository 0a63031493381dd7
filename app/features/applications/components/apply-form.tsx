import { TextField } from '~/components/fields'
import type { Question } from '~/features/applications/read-answers'
import { localName, localText } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import { NameFields } from './name-fields'
import { QuestionFields } from './question-fields'

type Props = {
  chapter: { id: string; names: Record<string, string>; footnotes: Record<string, string> }
  questions: Question[]
  typed?: Record<string, string>
  errors?: Record<string, string[] | null>
}

/** The application to one chapter: who she is, and what that chapter asks besides. */
export function ApplyForm({ chapter, questions, typed = {}, errors = {} }: Props) {
  const { locale } = useShell()
  const t = useT('applications')
  return (
    <form method="post" action="/apply" className="card grid grid-cols-1 gap-4" noValidate>
      <p>
        <strong>
          {localName(chapter.names, locale)}
          {localName(chapter.footnotes, locale) && <sup> *</sup>}
        </strong>
        {' · '}
        <a href="/apply">{t('apply.other')}</a>
      </p>
      <Footnote of={chapter} />
      <input type="hidden" name="chapter" value={chapter.id} />
      <NameFields typed={typed} errors={errors} />
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
      <QuestionFields questions={questions} typed={typed} errors={errors} />
      <p className="hint">{t('apply.no_papers')}</p>
      <button className="btn" type="submit">
        {t('apply.submit')}
      </button>
    </form>
  )
}

/** The footnote belongs to the name wherever anyone may read it. */
function Footnote({ of }: { of: Props['chapter'] }) {
  const { locale } = useShell()
  const { text, lang } = localText(of.footnotes, locale)
  return text ? (
    <p className="hint" lang={lang}>
      * {text}
    </p>
  ) : null
}
