import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { announceFiles } from '~/features/discussions/announce-files.server'
import { noteFiles } from '~/features/discussions/note-files.server'
import { recordedFor } from '~/features/discussions/policy.server'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { holdDocument } from '../hold-document.server'
import { canWithdraw } from '../policy.server'
import { leaveSearch } from '../reading/leave-search.server'

/** Takes a document out of its library or from its reply, out of search and of every list, with a reason; its files stay for thirty days. */
export async function withdrawDocument(
  viewer: MemberViewer,
  documentId: string,
  { reason }: { reason: string },
): Promise<void> {
  const replyId = await db.$transaction(async (tx) => {
    const document = await holdDocument(tx, viewer, documentId)
    allow(canWithdraw(viewer, document.space, document))
    await tx.document.update({
      where: { id: documentId },
      data: {
        withdrawnAt: clock.now(),
        withdrawnBy: viewer.memberId,
        withdrawnFor: reason,
        version: { increment: 1 },
      },
    })
    await leaveSearch(tx, documentId)
    await noteFiles(tx, document.replyId)
    await recordActivity(tx, {
      type: 'documents.document_withdrawn',
      actorId: viewer.memberId,
      chapterId: document.space.chapterId,
      audience: recordedFor(document.audience),
      documentId,
    })
    return document.replyId
  })
  await announceFiles(replyId)
}
