import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { getSection } from './get-section.server'
import { holdDraft } from './hold-draft.server'
import { canDraft, visiblePositions } from './policy.server'

export type CommentIds = { positionId: string; sectionId: string; commentId: string }

/**
 * A comment that the viewer may read and settle, with its draft, which is held until the transaction
 * ends. 404 for another section's or one that she may not read, 403 once nobody writes there.
 */
export async function holdComment(
  tx: Tx,
  viewer: MemberViewer,
  { positionId, sectionId, commentId }: CommentIds,
) {
  if (!isUuid(commentId)) throw notFound()
  const draft = await holdDraft(tx, viewer, positionId)
  const section = await getSection(draft, sectionId, tx)
  const comment = await tx.sectionComment.findFirst({
    where: { id: commentId, sectionId: section.id, ...visiblePositions(viewer) },
  })
  if (!comment) throw notFound()
  allow(canDraft(viewer, draft))
  return { draft, comment }
}
