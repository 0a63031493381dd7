import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { holdDraft } from './hold-draft.server'
import { canWithdrawPosition } from './policy.server'
import { recordInDraft } from './record-in-draft.server'

/**
 * Withdraws a whole draft: from then on it is read and no more written. `stale` when sections came,
 * went or changed places since she saw it. What a vote carried is no draft any more: once it is published it is
 * withdrawn there, where its readers are told.
 */
export async function withdrawPosition(
  viewer: MemberViewer,
  positionId: string,
  version: number,
): Promise<'withdrawn' | 'stale'> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, viewer, positionId)
    allow(canWithdrawPosition(viewer, draft))
    if (draft.version !== version) return 'stale'
    await tx.position.update({
      where: { id: draft.id },
      data: { withdrawnAt: clock.now(), version: version + 1 },
    })
    await recordInDraft(tx, viewer, draft, { type: 'positions.position_withdrawn' })
    return 'withdrawn'
  })
}
