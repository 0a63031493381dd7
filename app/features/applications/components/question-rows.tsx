import type { Question } from '~/features/applications/read-answers'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Service = { id: string; names: Record<string, string>; questions: Question[] }

/** What a service asks now, each with the way to ask it no longer. */
export function QuestionRows({ service: { names, questions } }: { service: Service }) {
  const { locale } = useShell()
  const t = useT('applications')
  return (
    <section className="space-y-2">
      <h2>{localName(names, locale)}</h2>
      {questions.length === 0 && <p className="card">{t('ask.none')}</p>}
      <ol className="card divide-line divide-y p-0! empty:hidden">
        {questions.map(({ id, kind, labels, choices, isRequired }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
            <span className="flex-1 basis-60">
              {localName(labels, locale)}
              <span className="hint block">
                {kind === 'choice'
                  ? choices.map((it) => localName(it, locale)).join(' · ')
                  : t(`ask.kind_of.${kind}`)}
                {isRequired && ` · ${t('ask.required')}`}
              </span>
            </span>
            <form method="post" action={`/coordination/questions/${id}`}>
              <input type="hidden" name="_method" value="delete" />
              <button
                className="btn-bare"
                type="submit"
                aria-label={t('ask.retire_this', { question: localName(labels, locale) })}
              >
                {t('ask.retire')}
              </button>
            </form>
          </li>
        ))}
      </ol>
    </section>
  )
}
