import { useT } from '~/shell'

type Props = { it: { state: string; rowsDone: number; rowsTotal: number } }

/** How far a long file is. The page looks again by itself, with a script or without. */
export function ImportProgress({ it: { state, rowsDone, rowsTotal } }: Props) {
  const t = useT('roster')
  return (
    <div className="card space-y-3" data-look-again="">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <p>{t(state === 'planning' ? 'progress.planning' : 'progress.committing')}</p>
      <progress
        className="w-full"
        value={rowsDone}
        max={Math.max(1, rowsTotal)}
        aria-label={t('progress.label')}
      />
      <p className="hint">{t('progress.of', { done: rowsDone, total: rowsTotal })}</p>
    </div>
  )
}
