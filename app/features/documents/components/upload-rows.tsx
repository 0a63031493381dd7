import { formatBytes } from '~/lib/bytes'
import { intlLocale } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import type { getBatch } from '../arrival/get-batch.server'

type Files = Awaited<ReturnType<typeof getBatch>>['files']

/** What became of each file: where it stands now, or why it was not taken in and what to do about it. */
export function UploadRows({
  files,
  limits,
}: {
  files: Files
  limits: { count: number; bytes: number }
}) {
  const { locale } = useShell()
  const t = useT('documents')
  const said = { count: limits.count, size: formatBytes(limits.bytes, intlLocale(locale)) }
  return (
    <ul className="rows card">
      {files.map(({ id, name, state, part, fault, documentId, sameAs }) => (
        <li key={id} className="row grid gap-1">
          {documentId ? (
            <a className="row-link wrap-anywhere font-semibold" href={`/documents/${documentId}`}>
              {name}
            </a>
          ) : (
            <span className="wrap-anywhere font-semibold">{name}</span>
          )}
          {state === 'refused' ? (
            <p className="fault">{t(`fault.${fault}`, said)}</p>
          ) : part === null ? (
            <p className={state === 'arriving' ? 'fault' : 'hint'}>{t(`upload.${state}`)}</p>
          ) : (
            <p className="hint">
              {t('sending.here', { part })} {t('sending.choose_again')}
            </p>
          )}
          {sameAs && (
            <p className="hint">
              {t('upload.same')}{' '}
              <a className="in-row" href={`/documents/${sameAs}`}>
                {t('upload.open')}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
