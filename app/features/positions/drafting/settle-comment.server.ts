import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { getComment } from './get-comment.server'
import { getSection } from './get-section.server'
import { holdDraft } from './hold-draft.server'
import { canDraft } from './policy.server'
import { recordInDraft } from './record-in-draft.server'

/** Marks a comment as settled; settling twice is once. */
export async function settleComment(
  viewer: MemberViewer,
  ids: { positionId: string; sectionId: string; commentId: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, viewer, ids.positionId)
    const section = await getSection(draft, ids.sectionId, tx)
    const comment = await getComment(section, ids.commentId, tx)
    allow(canDraft(viewer, draft))
    const { count } = await tx.sectionComment.updateMany({
      where: { id: comment.id, settledAt: null },
      data: { settledAt: clock.now(), settledBy: viewer.memberId },
    })
    if (count === 0) return
    await recordInDraft(tx, viewer, draft, {
      ...{ type: 'positions.comment_settled', sectionId: section.id, commentId: comment.id },
    })
  })
}
