import type { Tx } from '~/db.server'

/** Takes a document out of the search index: its titles and what was read out of its files. */
export async function leaveSearch(tx: Tx, documentId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM search_entry
    WHERE (subject_type = 'edition' AND subject_id IN (SELECT id FROM edition WHERE document_id = ${documentId}::uuid))
       OR (subject_type = 'section' AND subject_id IN (
            SELECT s.id FROM document_section s JOIN document_version v ON v.id = s.version_id
            JOIN edition e ON e.id = v.edition_id WHERE e.document_id = ${documentId}::uuid))`
}
