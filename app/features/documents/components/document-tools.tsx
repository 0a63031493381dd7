import { useT } from '~/shell'
import type { PresentedDocument } from './document-head'

/** What those who look after a document do with it; for everybody else there is nothing here. */
export function DocumentTools({ document }: { document: PresentedDocument }) {
  const t = useT('documents')
  const { id, kind, language, can } = document
  if (!can.change && !can.withdraw) return null
  const base = `/documents/${id}`
  return (
    <p className="flex flex-wrap gap-3">
      {can.change && kind === 'file' && (
        <a className="btn-quiet" href={`${base}/editions/${language}/versions`}>
          {t('version.add')}
        </a>
      )}
      {can.change && kind === 'file' && (
        <a className="btn-quiet" href={`${base}/editions`}>
          {t('editions:add')}
        </a>
      )}
      {can.change && kind === 'reference' && (
        <a className="btn-quiet" href={`${base}/citation`}>
          {t('references:change')}
        </a>
      )}
      {can.change && (
        <a className="btn-quiet" href={`${base}/words?language=${language}`}>
          {t('document.change_words')}
        </a>
      )}
      {can.place && (
        <a className="btn-quiet" href={`${base}/place`}>
          {t('document.move')}
        </a>
      )}
      {can.withdraw && (
        <a className="btn-bare" href={`${base}/withdrawal`}>
          {t('document.withdraw')}
        </a>
      )}
    </p>
  )
}
