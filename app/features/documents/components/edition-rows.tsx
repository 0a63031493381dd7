import { useT } from '~/shell'
import type { ListedEdition } from '../editions/list-editions.server'
import { LanguageName } from './language-name'

/** The languages of a document for those who look after it: how each stands, how many ask, what can be done. */
export function EditionRows({
  documentId,
  editions,
}: {
  documentId: string
  editions: ListedEdition[]
}) {
  const t = useT('editions')
  return (
    <ul className="card divide-line divide-y p-0!">
      {editions.map((it) => (
        <li key={it.language} className="grid gap-2 px-4 py-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold">
              <LanguageName language={it.language} />
            </span>
            <State state={it.state} />
          </p>
          {it.title && (
            <p lang={it.language} className="wrap-anywhere">
              {it.title}
            </p>
          )}
          {it.asked !== null && (
            <p className="hint">
              {it.asked === 'few' ? t('some_ask') : t('asked', { count: it.asked })}
            </p>
          )}
          <Ways documentId={documentId} edition={it} />
        </li>
      ))}
    </ul>
  )
}

function State({ state }: Pick<ListedEdition, 'state'>) {
  const t = useT('editions')
  if (state === 'authoritative' || state === 'stale')
    return <span className="tag">{t(`documents:state.${state}`)}</span>
  return <span className="hint">{t(`state.${state}`)}</span>
}

function Ways({ documentId, edition }: { documentId: string; edition: ListedEdition }) {
  const t = useT('editions')
  const { language, state } = edition
  const base = `/documents/${documentId}/editions/${language}`
  if (state === 'wished') return null
  return (
    <div className="flex flex-wrap gap-3">
      <a className="btn-quiet" href={`${base}/versions`}>
        {t(state === 'awaited' ? 'send' : 'documents:version.add')}
      </a>
      {state === 'stale' && (
        <a className="btn-quiet" href={`${base}/confirmation`}>
          {t('confirm')}
        </a>
      )}
      {state === 'current' && (
        <a className="btn-bare" href={`${base}/authority`}>
          {t('authority')}
        </a>
      )}
    </div>
  )
}
