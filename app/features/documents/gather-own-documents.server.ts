import { db } from '~/db.server'

/**
 * What is held of a member in the libraries: what she added, gave, made, withdrew and asked for. Titles and the
 * names of folders are changed by others too, so they are not among it; nor are the files, which lie there.
 */
export async function gatherOwnDocuments(memberId: string) {
  const [documentsAdded, documentsWithdrawn, versionsGiven, foldersMade, uploads, asked] =
    await Promise.all([
      db.document.findMany({
        where: { addedBy: memberId },
        orderBy: { id: 'asc' },
        select: { id: true, kind: true, createdAt: true },
      }),
      db.document.findMany({
        where: { withdrawnBy: memberId },
        orderBy: { id: 'asc' },
        select: { id: true, withdrawnAt: true, withdrawnFor: true },
      }),
      db.documentVersion.findMany({
        where: { authorId: memberId },
        orderBy: { id: 'asc' },
        select: { number: true, name: true, note: true, createdAt: true },
      }),
      db.folder.findMany({
        where: { madeBy: memberId },
        orderBy: { id: 'asc' },
        select: { id: true, createdAt: true },
      }),
      db.upload.findMany({
        where: { memberId },
        orderBy: { id: 'asc' },
        select: { name: true, note: true, state: true, createdAt: true },
      }),
      db.translationRequest.findMany({
        where: { memberId },
        orderBy: [{ createdAt: 'asc' }, { documentId: 'asc' }],
        select: { documentId: true, language: true, createdAt: true },
      }),
    ])
  return {
    ...{ documentsAdded, documentsWithdrawn, versionsGiven, foldersMade, uploads },
    translationsAsked: asked,
  }
}
