import { Pager } from '~/components/pager'
import { useT } from '~/shell'
import type { FoundDocument } from '../search-documents.server'
import { FoundDocuments } from './found-documents'

type GroupProps = {
  page: number
  documents: FoundDocument[]
  hasNext: boolean
  hrefOf: (page: number) => string
}

/** The documents among what was found. */
export function DocumentGroup({ page, documents, hasNext, hrefOf }: GroupProps) {
  const t = useT('document-text')
  if (documents.length === 0) return null
  return (
    <section className="space-y-3">
      <h2>{t('search.documents')}</h2>
      <FoundDocuments documents={documents} />
      <Pager page={page} hasNext={hasNext} hrefOf={hrefOf} isRepeated />
    </section>
  )
}
