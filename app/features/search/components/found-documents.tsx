import { When } from '~/components/when'
import { useLibraryName } from '~/features/documents/components/shelf-way'
import { sectionHref } from '~/features/documents/reading/section-href'
import { useT } from '~/shell'
import type { FoundDocument } from '../search-documents.server'

/** Documents that were found: each leads to the section that holds the words, and shows them in their place. */
export function FoundDocuments({ documents }: { documents: FoundDocument[] }) {
  return (
    <ol className="grid gap-3">
      {documents.map((it) => (
        <FoundRow key={it.id} document={it} />
      ))}
    </ol>
  )
}

function FoundRow({ document }: { document: FoundDocument }) {
  const nameOf = useLibraryName()
  const t = useT('document-text')
  const { id, title, language, section, passage, changedAt, space } = document
  const href = section
    ? sectionHref(id, language, section.anchor)
    : `/documents/${id}?language=${language}`
  return (
    <li className="card row-lone">
      <a href={href} lang={language} className="row-link wrap-anywhere font-semibold">
        {title}
      </a>
      {section?.heading && (
        <p lang={language} className="wrap-anywhere">
          {section.heading}
        </p>
      )}
      {passage.length > 0 && (
        <p lang={language} className="wrap-anywhere">
          {passage.map(({ text, isMatch }, at) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: a passage never changes its order.
            isMatch ? <mark key={at}>{text}</mark> : text,
          )}
        </p>
      )}
      <p className="hint">
        {nameOf(space)}
        {section?.page ? ` · ${t('reading.page', { page: section.page })}` : ''} ·{' '}
        <When at={changedAt} dateOnly />
      </p>
    </li>
  )
}
