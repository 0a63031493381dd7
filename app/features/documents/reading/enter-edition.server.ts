import type { Tx } from '~/db.server'
import { enterSearch } from '~/features/search/enter-search.server'

/** Puts the title, the words about it, the tags and what is cited of an edition into the search index, under its document's audience. */
export async function enterEdition(tx: Tx, editionId: string): Promise<void> {
  const { document, language, title, about, latest } = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { document: { include: { citation: true } } },
  })
  // Its file has not come: nobody is to meet it yet.
  if (latest === 0 && document.kind === 'file') return
  await enterSearch(tx, {
    subjectType: 'edition',
    subjectId: editionId,
    audience: document.audience,
    language,
    text: [title, about, ...document.tags, ...citedWords(document.citation)].join('\n'),
    at: document.changedAt,
  })
}

type Cited = { authors: string; publisher: string; notes: string }

function citedWords(citation: Cited | null): string[] {
  return citation ? [citation.authors, citation.publisher, citation.notes] : []
}
