import type { Tx } from '~/db.server'

/** What was asked for has come: nobody asks for the document in this language any longer. */
export async function endRequests(tx: Tx, documentId: string, language: string): Promise<void> {
  await tx.translationRequest.deleteMany({ where: { documentId, language } })
}
