import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { type CommentIds, holdComment } from './hold-comment.server'
import { recordInDraft } from './record-in-draft.server'

/** Marks a comment as settled; settling twice is once. */
export async function settleComment(viewer: MemberViewer, ids: CommentIds): Promise<void> {
  await db.$transaction(async (tx) => {
    const { draft, comment } = await holdComment(tx, viewer, ids)
    const { count } = await tx.sectionComment.updateMany({
      where: { id: comment.id, settledAt: null },
      data: { settledAt: clock.now(), settledBy: viewer.memberId },
    })
    if (count === 0) return
    await recordInDraft(tx, viewer, draft, {
      ...{ type: 'positions.comment_settled', sectionId: comment.sectionId, commentId: comment.id },
    })
  })
}
