import { useT } from '~/shell'

type Props = { id: string; can: { answer: boolean; withdraw: boolean }; faults: string[] }

/** What she may do with a request that waits: accept or decline, or take it back. */
export function RequestAnswer({ id, can, faults }: Props) {
  const t = useT('mentors')
  const action = `/mentoring/requests/${id}`
  return (
    <>
      {faults.length > 0 && <p className="fault">{faults.map((key) => t(key)).join(' ')}</p>}
      {can.answer && (
        <form method="post" action={action} className="space-y-3">
          <p className="hint">{t('answer.lead')}</p>
          <div className="flex flex-wrap gap-3">
            <button className="btn" name="answer" value="accept" type="submit">
              {t('answer.accept')}
            </button>
            <button className="btn-quiet" name="answer" value="decline" type="submit">
              {t('answer.decline')}
            </button>
          </div>
        </form>
      )}
      {can.withdraw && (
        <form method="post" action={action}>
          <input type="hidden" name="_method" value="delete" />
          <button className="btn-quiet" type="submit">
            {t('answer.withdraw')}
          </button>
        </form>
      )}
    </>
  )
}
