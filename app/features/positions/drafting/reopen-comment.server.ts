import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { getComment } from './get-comment.server'
import { getSection } from './get-section.server'
import { holdDraft } from './hold-draft.server'
import { canDraft } from './policy.server'
import { recordInDraft } from './record-in-draft.server'

/** Opens a settled comment again; one that is open stays so. */
export async function reopenComment(
  viewer: MemberViewer,
  ids: { positionId: string; sectionId: string; commentId: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, viewer, ids.positionId)
    const section = await getSection(draft, ids.sectionId, tx)
    const comment = await getComment(section, ids.commentId, tx)
    allow(canDraft(viewer, draft))
    const { count } = await tx.sectionComment.updateMany({
      where: { id: comment.id, settledAt: { not: null } },
      data: { settledAt: null, settledBy: null },
    })
    if (count === 0) return
    await recordInDraft(tx, viewer, draft, {
      ...{ type: 'positions.comment_reopened', sectionId: section.id, commentId: comment.id },
    })
  })
}
