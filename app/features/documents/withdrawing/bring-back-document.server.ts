import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { announceFiles } from '~/features/discussions/announce-files.server'
import { noteFiles } from '~/features/discussions/note-files.server'
import { recordedFor } from '~/features/discussions/policy.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { holdLibrary } from '../library/hold-library.server'
import { canBringBack } from '../policy.server'

/** Puts a document that was withdrawn back where it lay, for those who read it then, and into search again. */
export async function bringBackDocument(viewer: MemberViewer, documentId: string): Promise<void> {
  if (!isUuid(documentId)) throw notFound()
  const replyId = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM document WHERE id = ${documentId}::uuid FOR NO KEY UPDATE`
    const document = await tx.document.findFirst({
      where: {
        id: documentId,
        audience: { in: [...viewer.audiences] },
        withdrawnAt: { not: null },
      },
    })
    if (!document) throw notFound()
    const space = await holdLibrary(tx, viewer, document.spaceId)
    allow(canBringBack(viewer, space, document))
    await tx.document.update({
      where: { id: documentId },
      data: {
        ...{ withdrawnAt: null, withdrawnBy: null, withdrawnFor: null },
        changedAt: clock.now(),
        version: { increment: 1 },
      },
    })
    await noteFiles(tx, document.replyId)
    await addJob(tx, 'enter_document', { documentId })
    await recordActivity(tx, {
      type: 'documents.document_brought_back',
      actorId: viewer.memberId,
      chapterId: space.chapterId,
      audience: recordedFor(document.audience),
      documentId,
    })
    return document.replyId
  })
  await announceFiles(replyId)
}
