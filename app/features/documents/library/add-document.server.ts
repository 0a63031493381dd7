import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { FileRefused } from '../arrival/file-fault'
import { holdReply } from '../attaching/hold-reply.server'
import { canAddDocument } from '../policy.server'
import { enterEdition } from '../reading/enter-edition.server'
import { titleOf } from '../title-of'
import { addVersion } from '../versions/add-version.server'
import { holdLibrary } from './hold-library.server'
import { holdShelf } from './hold-shelf.server'

type NewDocument = {
  spaceId: string
  folderId: string | null
  /** The reply with which it lies; then it stands on no shelf. */
  replyId: string | null
  language: string
  name: string
  note: string
  fileId: string
}

/**
 * Puts a file into a library, or beside a reply of the viewer's, as a new document, inside the transaction that
 * keeps the file; its readers are those of the library or of the thread. Gives its id, and that of a document elsewhere that the viewer reads and that holds
 * the same bytes. Throws `FileRefused` where one that lies there too does.
 */
export async function addDocument(
  tx: Tx,
  viewer: MemberViewer,
  { spaceId, folderId, replyId, language, name, note, fileId }: NewDocument,
): Promise<{ documentId: string; sameAs: string | null }> {
  const space = replyId
    ? await holdReply(tx, viewer, replyId)
    : await holdOpenLibrary(tx, viewer, spaceId)
  const same = await findSame(tx, viewer, { fileId, spaceId: space.id, replyId })
  if (same?.isHere) throw new FileRefused('duplicate', same.id)
  const documentId = uuidv7()
  const now = clock.now()
  const { editions } = await tx.document.create({
    data: {
      id: documentId,
      spaceId: space.id,
      replyId,
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

async function holdOpenLibrary(tx: Tx, viewer: MemberViewer, spaceId: string) {
  const space = await holdLibrary(tx, viewer, spaceId)
  allow(canAddDocument(viewer, space))
  return space
}

type Same = { id: string; isHere: boolean }

/** A document that she reads whose present text in some language is the same bytes; rather one on this shelf or with this reply. */
async function findSame(
  tx: Tx,
  viewer: MemberViewer,
  { fileId, spaceId, replyId }: Pick<NewDocument, 'fileId' | 'spaceId' | 'replyId'>,
): Promise<Same | null> {
  const rows: Same[] = await tx.$queryRaw`
    SELECT d.id, d.space_id = ${spaceId}::uuid AND d.reply_id IS NOT DISTINCT FROM ${replyId}::uuid AS "isHere" FROM document_version v
    JOIN edition e ON e.id = v.edition_id AND e.latest = v.number
    JOIN document d ON d.id = e.document_id
    WHERE v.file_id = ${fileId}::uuid AND d.withdrawn_at IS NULL AND d.audience = ANY(${[...viewer.audiences]})
    ORDER BY 2 DESC, d.id LIMIT 1`
  return rows[0] ?? null
}
