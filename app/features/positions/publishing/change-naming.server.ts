import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { holdDraft } from '../drafting/hold-draft.server'
import { recordInDraft } from '../drafting/record-in-draft.server'
import { canPublish } from './policy.server'

/** `signed`: the file stands, and nothing about its names changes any more. */
export type Naming = 'done' | { refused: 'signed' }

type Type = 'positions.naming_agreed' | 'positions.naming_taken_back'

/** Changes what an officer said about her own name; the same said again is no change. */
export async function changeNaming(
  tx: Tx,
  viewer: MemberViewer,
  positionId: string,
  type: Type,
  change: (row: { positionId: string; memberId: string }) => Promise<boolean>,
): Promise<Naming> {
  const draft = await holdDraft(tx, viewer, positionId)
  allow(canPublish(viewer, draft))
  const signed = await tx.positionPublication.count({ where: { positionId: draft.id } })
  if (signed > 0) return { refused: 'signed' }
  const hasChanged = await change({ positionId: draft.id, memberId: viewer.memberId })
  if (hasChanged) await recordInDraft(tx, viewer, draft, { type })
  return 'done'
}
