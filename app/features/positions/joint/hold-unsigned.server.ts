import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import type { FoundDraft } from '../drafting/get-draft.server'
import { holdDraft } from '../drafting/hold-draft.server'
import { canPublish } from '../publishing/policy.server'

/** Holds a draft whose partners the viewer may still change; null once it is signed. */
export async function holdUnsigned(
  tx: Tx,
  viewer: MemberViewer,
  positionId: string,
): Promise<FoundDraft | null> {
  const draft = await holdDraft(tx, viewer, positionId)
  allow(canPublish(viewer, draft))
  const signed = await tx.positionPublication.count({ where: { positionId: draft.id } })
  return signed > 0 ? null : draft
}
