import { useT } from '~/shell'
import type { FoundDocument } from '../get-document.server'
import { citationLine } from '../references/citation-line'

type Props = { citation: NonNullable<FoundDocument['citation']>; title: string; language: string }

/** A work that lies elsewhere: the line to cite it by, the way to it, and our notes. */
export function CitationCard({ citation, title, language }: Props) {
  const t = useT('references')
  return (
    <section className="card grid gap-3">
      <h2>{t('cite')}</h2>
      <p className="wrap-anywhere select-all" lang={language}>
        {citationLine({ ...citation, title })}
      </p>
      {citation.address && (
        <p>
          <a className="btn-quiet" href={citation.address} rel="nofollow noopener noreferrer">
            {t('visit')}
          </a>
        </p>
      )}
      {citation.notesHtml && (
        <>
          <h2>{t('our_notes')}</h2>
          {/* Rendered and cleaned when it was written. */}
          <div className="prose" dangerouslySetInnerHTML={{ __html: citation.notesHtml }} />
        </>
      )}
    </section>
  )
}
