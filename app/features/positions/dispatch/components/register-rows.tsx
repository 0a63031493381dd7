import { When } from '~/components/when'
import type { ListedDispatch } from '~/features/positions/dispatch/list-dispatches.server'
import { useT } from '~/shell'

/** Dispatches as rows, each with whether a reply is still awaited. */
export function RegisterRows({ dispatches }: { dispatches: ListedDispatch[] }) {
  const t = useT('dispatch')
  return (
    <ol className="rows card">
      {dispatches.map(({ id, name, number, sentOn, replyBy, receivedOn, kind, isOverdue }) => (
        <li key={id} className="row grid gap-1">
          <a className="row-link font-semibold" href={`/positions/dispatches/${id}`}>
            {name}
          </a>
          <p className="hint">
            {number} · <When at={sentOn} dateOnly />
          </p>
          <p className="flex flex-wrap gap-2">
            {kind && receivedOn ? (
              <span className="tag">
                <span>
                  {t(`kind.${kind}`)} · <When at={receivedOn} dateOnly />
                </span>
              </span>
            ) : (
              <span className="tag">{t('state.open')}</span>
            )}
            {isOverdue && replyBy && (
              <span className="fault">
                {t('state.overdue')} · <When at={replyBy} dateOnly />
              </span>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
