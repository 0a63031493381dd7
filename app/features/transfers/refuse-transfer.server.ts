import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { getTransfer } from './get-transfer.server'
import { sidesToAnswer } from './policy.server'
import { lockTransfer } from './transfer.server'

/**
 * Refuses a transfer for the viewer's side, with the reason that she who asked reads; she stays where
 * she is. 404 to whom it does not concern, 403 to who may not answer, `decided` when somebody was
 * quicker.
 */
export async function refuseTransfer(
  viewer: MemberViewer,
  id: string,
  reason: string,
): Promise<'done' | 'decided'> {
  const { mayAnswer } = await getTransfer(viewer, id)
  allow(mayAnswer)
  return db.$transaction(async (tx) => {
    const transfer = await lockTransfer(tx, id)
    const [side] = transfer ? sidesToAnswer(viewer, transfer.facts) : []
    if (!transfer || !side) return 'decided'
    await tx.transfer.update({
      where: { id },
      data: { endedAt: clock.now(), outcome: 'refused', reason },
    })
    for (const chapterId of [transfer.fromChapterId, transfer.toChapterId])
      await recordActivity(tx, {
        type: 'transfers.transfer_refused',
        actorId: viewer.memberId,
        chapterId,
        transferId: id,
        memberId: transfer.memberId,
      })
    await addJob(tx, 'send_transfer_news', { transferId: id })
    return 'done'
  })
}
