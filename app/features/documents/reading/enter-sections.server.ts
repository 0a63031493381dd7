import type { Tx } from '~/db.server'
import { indexText } from '~/lib/fold'

/** How many sections are entered at once: between two such steps the process does other things. */
const batch = 10

/**
 * Puts what was read out of the present version of an edition into the search index, a section at a time, in
 * place of what was read out of the one before it. A document that was withdrawn is not found.
 */
export async function enterSections(tx: Tx, editionId: string): Promise<void> {
  const edition = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { document: true },
  })
  await tx.$executeRaw`
    DELETE FROM search_entry WHERE subject_type = 'section' AND subject_id IN (
      SELECT s.id FROM document_section s JOIN document_version v ON v.id = s.version_id
      WHERE v.edition_id = ${editionId}::uuid)`
  if (edition.document.withdrawnAt) return
  const { audience, changedAt } = edition.document
  for (let from = 0; ; from += batch) {
    const sections = await tx.documentSection.findMany({
      where: {
        version: { editionId, number: edition.latest },
        ordinal: { gte: from, lt: from + batch },
      },
      select: { id: true, heading: true, words: true },
    })
    if (sections.length === 0) return
    const ids = sections.map(({ id }) => id)
    const texts = sections.map(({ heading, words }) => indexText(`${heading}\n${words}`))
    await tx.$executeRaw`
      INSERT INTO search_entry (subject_type, subject_id, audience, language, words, at)
      SELECT 'section', id, ${audience}, ${edition.language}, to_tsvector('simple', text), ${changedAt}
      FROM unnest(${ids}::uuid[], ${texts}::text[]) AS piece (id, text)`
  }
}
