import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { FileRefused } from '../arrival/file-fault'
import { canAddDocument } from '../policy.server'
import { enterEdition } from '../reading/enter-edition.server'
import { titleOf } from '../title-of'
import { addVersion } from '../versions/add-version.server'
import { holdLibrary } from './hold-library.server'
import { holdShelf } from './hold-shelf.server'

type NewDocument = {
  spaceId: string
  folderId: string | null
  language: string
  name: string
  note: string
  fileId: string
}

/**
 * Puts a file into a library as a new document, inside the transaction that keeps the file; its readers are
 * those of the library. Gives its id, and that of a document elsewhere that the viewer reads and that holds
 * the same bytes. Throws `FileRefused` where one of this library does.
 */
export async function addDocument(
  tx: Tx,
  viewer: MemberViewer,
  { spaceId, folderId, language, name, note, fileId }: NewDocument,
): Promise<{ documentId: string; sameAs: string | null }> {
  const space = await holdLibrary(tx, viewer, spaceId)
  allow(canAddDocument(viewer, space))
  const same = await findSame(tx, viewer, { fileId, spaceId })
  if (same?.spaceId === spaceId) throw new FileRefused('duplicate', same.id)
  const documentId = uuidv7()
  const now = clock.now()
  const { editions } = await tx.document.create({
    data: {
      id: documentId,
      spaceId,
      // A folder that went meanwhile leaves the document on the shelf itself.
      folderId: await holdShelf(tx, spaceId, folderId),
      kind: 'file',
      audience: space.audience,
      language,
      addedBy: viewer.memberId,
      createdAt: now,
      changedAt: now,
      editions: { create: { language, title: titleOf(name) } },
    },
    select: { editions: { select: { id: true } } },
  })
  const { id: editionId } = editions[0] as { id: string }
  await addVersion(tx, viewer, { editionId, fileId, name, note })
  await enterEdition(tx, editionId)
  await recordActivity(tx, {
    type: 'documents.document_added',
    actorId: viewer.memberId,
    chapterId: space.chapterId,
    audience: recordedFor(space.audience),
    documentId,
  })
  return { documentId, sameAs: same?.id ?? null }
}

/** A document that she reads whose present text in some language is the same bytes; rather one of this library. */
async function findSame(
  tx: Tx,
  viewer: MemberViewer,
  { fileId, spaceId }: { fileId: string; spaceId: string },
): Promise<{ id: string; spaceId: string } | null> {
  const rows: Array<{ id: string; spaceId: string }> = await tx.$queryRaw`
    SELECT d.id, d.space_id AS "spaceId" FROM document_version v
    JOIN edition e ON e.id = v.edition_id AND e.latest = v.number
    JOIN document d ON d.id = e.document_id
    WHERE v.file_id = ${fileId}::uuid AND d.withdrawn_at IS NULL AND d.audience = ANY(${[...viewer.audiences]})
    ORDER BY d.space_id = ${spaceId}::uuid DESC, d.id LIMIT 1`
  return rows[0] ?? null
}
