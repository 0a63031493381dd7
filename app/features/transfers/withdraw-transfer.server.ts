import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'

/** Takes the viewer's own open transfer back. 404 when there is none. */
export async function withdrawTransfer(viewer: MemberViewer): Promise<void> {
  const { memberId } = viewer
  await db.$transaction(async (tx) => {
    const open = await tx.transfer.findFirst({ where: { memberId, endedAt: null } })
    const { count } = await tx.transfer.updateMany({
      where: { id: open?.id ?? memberId, endedAt: null },
      data: { endedAt: clock.now(), outcome: 'withdrawn' },
    })
    if (!open || count === 0) throw notFound()
    for (const chapterId of [open.fromChapterId, open.toChapterId])
      await recordActivity(tx, {
        type: 'transfers.transfer_withdrawn',
        actorId: memberId,
        chapterId,
        transferId: open.id,
        memberId,
      })
  })
}
