import { When } from '~/components/when'
import type { FoundDispatch } from '~/features/positions/dispatch/get-dispatch.server'
import { useT } from '~/shell'

/** What stood before each correction, the last one first. */
export function CorrectionList({ corrections }: Pick<FoundDispatch, 'corrections'>) {
  const t = useT('dispatch')
  if (corrections.length === 0) return null
  return (
    <details className="card">
      <summary className="min-h-tap cursor-pointer content-center font-semibold">
        {t('earlier')}
      </summary>
      <ul className="mt-3 space-y-3">
        {corrections.map(({ id, at, was }) => (
          <li key={id} className="space-y-1">
            <p className="hint">
              <When at={at} />
            </p>
            <p className="break-words">
              {[
                was.sentOn ?? was.receivedOn,
                was.name,
                was.way && t(`way.${was.way}`),
                was.kind && t(`kind.${was.kind}`),
                was.reference,
                was.replyBy && `${t('reply_by.label')}: ${was.replyBy}`,
                t(was.readBy === 'public' ? 'public.everyone' : 'board_only'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {was.body && (
              <p className="whitespace-pre-wrap break-words" lang={was.language ?? undefined}>
                {was.body}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
