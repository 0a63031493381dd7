import { When } from '~/components/when'
import { useT } from '~/shell'
import type { listVersions } from '../versions/list-versions.server'
import { KindAndSize } from './document-rows'

type Version = Awaited<ReturnType<typeof listVersions>>['versions'][number]

type Props = {
  documentId: string
  language: string
  latest: number
  versions: Version[]
  mayRestore: boolean
}

/** The history of an edition: who gave each version, when and why; each can be saved, and brought back. */
export function VersionRows({ documentId, language, latest, versions, mayRestore }: Props) {
  const t = useT('documents')
  return (
    <ol className="card divide-line divide-y p-0!">
      {versions.map((it) => (
        <li key={it.number} className="grid gap-2 px-4 py-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold">{t('document.version', { number: it.number })}</span>
            {it.number === latest && <span className="tag">{t('version.present')}</span>}
            {it.restores !== null && (
              <span className="hint">{t('version.restores', { number: it.restores })}</span>
            )}
          </p>
          {it.note && (
            <p lang={language} className="wrap-anywhere">
              {it.note}
            </p>
          )}
          <p className="hint wrap-anywhere">
            {it.name} · <KindAndSize kind="file" type={it.type} bytes={it.bytes} />
          </p>
          <p className="hint">
            <When at={it.at} /> ·{' '}
            {it.by ? t('document.by', { name: it.by }) : t('document.by_nobody')}
          </p>
          <div className="flex flex-wrap gap-3">
            {it.withheld ? (
              <span className="hint">{t(`document.${it.withheld}`)}</span>
            ) : (
              <a className="btn-quiet" href={`/documents/${documentId}/files/${it.id}`} download>
                {t('document.save')}
              </a>
            )}
            {it.number > 1 && (
              <a
                className="btn-quiet"
                href={`/documents/${documentId}/editions/${language}/comparison?to=${it.number}`}
              >
                {t('editions:compare')}
              </a>
            )}
            {mayRestore && it.number !== latest && (
              <form
                method="post"
                action={`/documents/${documentId}/editions/${language}/restorations`}
              >
                <input type="hidden" name="number" value={it.number} />
                <input type="hidden" name="seen" value={latest} />
                <button className="btn-bare" type="submit">
                  {t('version.restore')}
                </button>
              </form>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
