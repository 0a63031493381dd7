import { db } from '~/db.server'
import type { Jobs } from '~/lib/jobs.server'
import { enterEdition } from './enter-edition.server'
import { enterSections } from './enter-sections.server'

/** Puts a document that was brought back into the search index, in every language. */
export async function enterDocument({ documentId }: Jobs['enter_document']): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM document WHERE id = ${documentId}::uuid FOR NO KEY UPDATE`
    const editions = await tx.edition.findMany({
      where: { documentId, document: { withdrawnAt: null } },
    })
    for (const { id } of editions) {
      await enterEdition(tx, id)
      await enterSections(tx, id)
    }
  })
}
