import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { endRequests } from '../editions/end-requests.server'
import { kindOfType } from '../file-kinds'

type NewVersion = {
  editionId: string
  fileId: string
  name: string
  note: string
  restores?: number
}

/**
 * Lets an edition be followed by its next version, inside the transaction that holds the edition: that is
 * what is read from now on. Gives its number. A translation counts as one of the present authoritative text.
 */
export async function addVersion(
  tx: Tx,
  viewer: MemberViewer,
  { editionId, fileId, name, note, restores }: NewVersion,
): Promise<number> {
  const now = clock.now()
  const edition = await tx.edition.update({
    where: { id: editionId },
    data: { latest: { increment: 1 } },
    select: { latest: true, language: true, documentId: true },
  })
  const file = await tx.storedFile.findUniqueOrThrow({ where: { id: fileId } })
  const version = await tx.documentVersion.create({
    data: {
      editionId,
      number: edition.latest,
      fileId,
      name,
      note,
      restores: restores ?? null,
      reading: kindOfType(file.type)?.reader ? 'waiting' : 'none',
      authorId: viewer.memberId,
      createdAt: now,
    },
  })
  const document = await tx.document.update({
    where: { id: edition.documentId },
    data: { version: { increment: 1 }, changedAt: now },
    select: { language: true },
  })
  if (document.language !== edition.language) await followPresent(tx, editionId)
  await endRequests(tx, edition.documentId, edition.language)
  if (version.reading === 'waiting') await addJob(tx, 'read_document', { versionId: version.id })
  return edition.latest
}

async function followPresent(tx: Tx, editionId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE edition e SET follows = original.latest FROM document d, edition original
    WHERE e.id = ${editionId}::uuid AND d.id = e.document_id
      AND original.document_id = d.id AND original.language = d.language`
}
