import { Difference } from '~/components/difference'
import { useT } from '~/shell'
import type { Row, Side } from '../comparing/compare-sections.server'
import { LanguageName } from './language-name'

type Told = { language: string; number: number }

/** Two texts section by section: beside each other where there is room, else one below the other. */
export function ComparisonRows({
  before,
  after,
  rows,
}: {
  before: Told
  after: Told
  rows: Row[]
}) {
  const t = useT('editions')
  return (
    <ol className="grid gap-4">
      {rows.map((row) => (
        <li key={row.anchor} className="card grid gap-4 md:grid-cols-2">
          {row.state === 'same' ? (
            <p className="md:col-span-2">
              <span lang={after.language}>{row.after?.heading}</span>{' '}
              <span className="hint">{t('unchanged')}</span>
            </p>
          ) : (
            <>
              <Half told={before} side={row.before} isLong={row.state === 'long'} />
              <Half told={after} side={row.after} isLong={row.state === 'long'} />
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

function Half({ told, side, isLong }: { told: Told; side: Side | null; isLong: boolean }) {
  const t = useT('editions')
  return (
    <section className="grid min-w-0 content-start gap-2">
      <p className="hint">
        <LanguageName language={told.language} /> ·{' '}
        {t('documents:document.version', { number: told.number })}
      </p>
      {side?.heading && (
        <h2 lang={told.language} className="wrap-anywhere">
          {side.heading}
        </h2>
      )}
      {!side && <p className="hint">{t('missing')}</p>}
      {side && isLong && <p className="hint">{t('too_long')}</p>}
      {side && !isLong && <Difference pieces={side.pieces} lang={told.language} />}
    </section>
  )
}
