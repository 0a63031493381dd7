import { useT } from '~/shell'
import type { ImportSummary } from '../import-summary'

/** What an import does, in numbers; what it does not do is not listed. */
export function ImportCounts({ counts }: { counts: ImportSummary['counts'] }) {
  const t = useT('roster')
  const lines = [
    { key: 'added', count: counts.additions },
    { key: 'joined', count: counts.changes },
    { key: 'left', count: counts.unchanged },
    { key: 'skipped', count: counts.faultyLines },
  ].filter(({ count }) => count > 0)
  return (
    <ul className="grid gap-1 empty:hidden">
      {lines.map(({ key, count }) => (
        <li key={key}>{t(`counts.${key}`, { count })}</li>
      ))}
    </ul>
  )
}
