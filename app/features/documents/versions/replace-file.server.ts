import type { Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { allow, notFound } from '~/lib/responses.server'
import { FileRefused } from '../arrival/file-fault'
import { holdDocument } from '../hold-document.server'
import { canChangeDocument } from '../policy.server'
import { enterEdition } from '../reading/enter-edition.server'
import { addVersion } from './add-version.server'

type NewFile = { editionId: string; fileId: string; name: string; note: string }

/**
 * Lets a file follow as the next version of an edition, inside the transaction that keeps the file. Links to
 * the document and to its sections stay. Throws `FileRefused` where nothing but the day would change.
 */
export async function replaceFile(
  tx: Tx,
  viewer: MemberViewer,
  { editionId, fileId, name, note }: NewFile,
): Promise<{ documentId: string }> {
  const edition = await tx.edition.findUnique({ where: { id: editionId } })
  if (!edition) throw notFound()
  const document = await holdDocument(tx, viewer, edition.documentId)
  allow(canChangeDocument(viewer, document.space, document))
  const latest = await tx.documentVersion.findFirst({
    where: { editionId },
    orderBy: { number: 'desc' },
  })
  if (latest?.fileId === fileId) throw new FileRefused('unchanged', document.id)
  await addVersion(tx, viewer, { editionId, fileId, name, note })
  await enterEdition(tx, editionId)
  await recordActivity(tx, {
    type: 'documents.version_added',
    actorId: viewer.memberId,
    chapterId: document.space.chapterId,
    audience: recordedFor(document.audience),
    documentId: document.id,
  })
  return { documentId: document.id }
}
