import { useT } from '~/shell'

type Props = { rounds: Array<{ id: string; title: string; language: string }> }

/** Rounds whose circle she has left and in which her enrolment still stands: all that she can do is to withdraw it. */
export function LeftRounds({ rounds }: Props) {
  const t = useT('mentoring')
  return (
    <ul className="grid gap-3">
      {rounds.map(({ id, title, language }) => (
        <li key={id} className="card space-y-2">
          <h3 lang={language}>{title}</h3>
          <p className="hint">{t('rounds.left')}</p>
          <form method="post" action={`/mentoring/rounds/${id}/enrolment`}>
            <button
              className="btn-quiet"
              type="submit"
              name="_method"
              value="delete"
              aria-label={`${t('enrol.withdraw')}: ${title}`}
            >
              {t('enrol.withdraw')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
