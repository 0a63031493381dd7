import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { type CommentIds, holdComment } from './hold-comment.server'
import { recordInDraft } from './record-in-draft.server'

/** Opens a settled comment again; one that is open stays so. */
export async function reopenComment(viewer: MemberViewer, ids: CommentIds): Promise<void> {
  await db.$transaction(async (tx) => {
    const { draft, comment } = await holdComment(tx, viewer, ids)
    const { count } = await tx.sectionComment.updateMany({
      where: { id: comment.id, settledAt: { not: null } },
      data: { settledAt: null, settledBy: null },
    })
    if (count === 0) return
    await recordInDraft(tx, viewer, draft, {
      ...{
        type: 'positions.comment_reopened',
        sectionId: comment.sectionId,
        commentId: comment.id,
      },
    })
  })
}
