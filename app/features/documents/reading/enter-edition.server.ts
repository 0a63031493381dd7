import type { Tx } from '~/db.server'
import { enterSearch } from '~/features/search/enter-search.server'

/** Puts the title, the words about it and the tags of an edition into the search index, under its document's audience. */
export async function enterEdition(tx: Tx, editionId: string): Promise<void> {
  const { document, language, title, about } = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { document: true },
  })
  await enterSearch(tx, {
    subjectType: 'edition',
    subjectId: editionId,
    audience: document.audience,
    language,
    text: [title, about, ...document.tags].join('\n'),
    at: document.changedAt,
  })
}
