import { When } from '~/components/when'
import type { FoundDispatch } from '~/features/positions/dispatch/get-dispatch.server'
import { useT } from '~/shell'

type Props = { dispatchId: string; replies: FoundDispatch['replies']; mayKeep: boolean }

/** The replies to a dispatch, in the order in which they came. */
export function ReplyList({ dispatchId, replies, mayKeep }: Props) {
  const t = useT('dispatch')
  if (replies.length === 0) return <p className="card">{t('none_yet')}</p>
  return (
    <ul className="space-y-3">
      {replies.map(({ id, receivedOn, kind, body, language, isPublic, by }) => (
        <li key={id} className="card space-y-2">
          <p>
            <strong>{t(`kind.${kind}`)}</strong> · <When at={receivedOn} dateOnly />{' '}
            <span className="tag">{t(isPublic ? 'public.everyone' : 'board_only')}</span>
          </p>
          <p className="whitespace-pre-wrap break-words" lang={language}>
            {body}
          </p>
          {by && (
            <p className="hint">
              {t('recorded_by')}: {by}
            </p>
          )}
          {mayKeep && (
            <p>
              <a className="btn-quiet" href={`/positions/dispatches/${dispatchId}/replies/${id}`}>
                {t('correct.title')}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
