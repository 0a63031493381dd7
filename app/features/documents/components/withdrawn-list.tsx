import { When } from '~/components/when'
import { useT } from '~/shell'
import type { listWithdrawn } from '../withdrawing/list-withdrawn.server'

type Withdrawn = Awaited<ReturnType<typeof listWithdrawn>>

/** What was withdrawn from here and can still be brought back. */
export function WithdrawnList({ withdrawn }: { withdrawn: Withdrawn }) {
  const t = useT('documents')
  if (withdrawn.length === 0) return null
  return (
    <details className="card">
      <summary className="min-h-tap flex items-center font-semibold">
        {t('withdrawal.bin')} ({withdrawn.length})
      </summary>
      <ul className="divide-line divide-y">
        {withdrawn.map(({ id, title, language, reason, by, until }) => (
          <li key={id} className="grid gap-1 py-3">
            <span className="wrap-anywhere font-semibold" lang={language}>
              {title}
            </span>
            <span className="wrap-anywhere">{reason}</span>
            <span className="hint">
              {by ? t('document.by', { name: by }) : t('document.by_nobody')} ·{' '}
              {t('withdrawal.until')} <When at={until} dateOnly />
            </span>
            <form method="post" action={`/documents/${id}/return`}>
              <button className="btn-quiet" type="submit">
                {t('withdrawal.bring_back')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  )
}
