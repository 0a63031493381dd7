import { useT } from '~/shell'

/** New recovery codes, shown this once, in the form in which she writes them down. */
export function RecoveryCodes({ codes, isFirst }: { codes: string[]; isFirst: boolean }) {
  const t = useT('factor')
  return (
    <div className="max-w-xl space-y-4">
      {isFirst && <p className="notice notice-good">{t('codes.done')}</p>}
      <h1>{t('codes.title')}</h1>
      <section className="card space-y-4">
        <p>{t('codes.write')}</p>
        <ol className="grid gap-x-8 gap-y-2 font-mono sm:grid-cols-2" translate="no">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        <p className="hint">{t('codes.lead')}</p>
        <a className="btn" href="/settings/second-factor">
          {t('codes.kept')}
        </a>
      </section>
    </div>
  )
}
