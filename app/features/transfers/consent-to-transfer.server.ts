import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { getTransfer } from './get-transfer.server'
import { moveMember } from './move-member.server'
import { type Side, sidesToAnswer } from './policy.server'
import { lockTransfer } from './transfer.server'

/**
 * Gives the consent of the viewer's side to a transfer; with the second one she is moved in the same
 * transaction. 404 to whom it does not concern, 403 to who may not answer. Gives `decided` when
 * somebody was quicker, or the message key of what holds her back.
 */
export async function consentToTransfer(
  viewer: MemberViewer,
  id: string,
): Promise<'done' | 'decided' | { hindered: string }> {
  const { mayAnswer } = await getTransfer(viewer, id)
  allow(mayAnswer)
  return db.$transaction(async (tx) => {
    const transfer = await lockTransfer(tx, id)
    const [side] = transfer ? sidesToAnswer(viewer, transfer.facts) : []
    if (!transfer || !side) return 'decided'
    const now = clock.now()
    const isLast = side === 'from' ? transfer.receivedAt !== null : transfer.releasedAt !== null
    await tx.transfer.update({ where: { id }, data: consentOf(side, viewer.memberId, now) })
    await recordActivity(tx, {
      type: 'transfers.transfer_consented',
      actorId: viewer.memberId,
      chapterId: side === 'from' ? transfer.fromChapterId : transfer.toChapterId,
      transferId: id,
      memberId: transfer.memberId,
    })
    const hindered = isLast ? await moveMember(tx, transfer, viewer.memberId) : null
    return hindered ? { hindered } : 'done'
  })
}

function consentOf(side: Side, by: string, at: Date) {
  return side === 'from' ? { releasedAt: at, releasedBy: by } : { receivedAt: at, receivedBy: by }
}
