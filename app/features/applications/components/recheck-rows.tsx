import { DatedText } from '~/components/dated-text'
import type { Recheck } from '~/features/applications/list-rechecks.server'
import { useT } from '~/shell'

/** Whom to check again, the most pressing first. */
export function RecheckRows({ rechecks }: { rechecks: Recheck[] }) {
  const t = useT('applications')
  return (
    <ol className="rows card">
      {rechecks.map(({ memberId, name, knownAs, until }) => (
        <li key={memberId} className="row grid gap-1">
          <a className="row-link font-semibold" href={`/members/${memberId}/vetting`}>
            {name}
          </a>
          {knownAs && <p className="hint">{t('members:known_as', { name: knownAs })}</p>}
          <p className="hint">
            {until ? (
              <DatedText at={until} dateOnly text={(when) => t('vetting.until', { when })} />
            ) : (
              t('vetting.ended')
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
