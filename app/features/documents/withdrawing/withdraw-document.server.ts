import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { holdDocument } from '../hold-document.server'
import { canChangeDocument } from '../policy.server'
import { leaveSearch } from '../reading/leave-search.server'

/** Takes a document out of its library, of search and of every list, with a reason; its files stay for thirty days. */
export async function withdrawDocument(
  viewer: MemberViewer,
  documentId: string,
  { reason }: { reason: string },
): Promise<{ spaceId: string }> {
  return db.$transaction(async (tx) => {
    const document = await holdDocument(tx, viewer, documentId)
    allow(canChangeDocument(viewer, document.space, document))
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
    await recordActivity(tx, {
      type: 'documents.document_withdrawn',
      actorId: viewer.memberId,
      chapterId: document.space.chapterId,
      audience: recordedFor(document.audience),
      documentId,
    })
    return { spaceId: document.spaceId }
  })
}
