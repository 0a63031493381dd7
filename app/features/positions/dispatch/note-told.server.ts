import type { Tx } from '~/db.server'
import type { PositionsActivity } from '~/features/audit/positions-activity'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordInDraft } from '../drafting/record-in-draft.server'

type Publication = { id: string; positionId: string; chapterId: string; inDraft: string }
type Said = {
  type: Extract<PositionsActivity, { dispatchId: string }>['type']
  dispatchId: string
  replyId?: string
}

/** Has the kept page of a publication drawn anew, and writes into the record what was told of it. */
export async function noteTold(
  tx: Tx,
  viewer: MemberViewer,
  publication: Publication,
  said: Said,
): Promise<void> {
  const { id, positionId, chapterId, inDraft } = publication
  await tx.positionPublication.update({ where: { id }, data: { told: { increment: 1 } } })
  await recordInDraft(tx, viewer, { id: positionId, chapterId, audience: inDraft }, said)
}
