import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { moveMember } from './move-member.server'
import { lockTransfer } from './transfer.server'

/**
 * What time decides about transfers, every hour: who was received and whose old service was silent
 * for the days of the rule is moved; what nobody received in time lapses. The rights are judged as
 * they are now: whoever is held back waits on until it lapses.
 */
export async function settleTransfers(): Promise<void> {
  const now = clock.now()
  const received = { receivedAt: { not: null } }
  const due = await db.transfer.findMany({
    where: {
      endedAt: null,
      OR: [
        { ...received, silentAt: { lte: now } },
        { ...received, releasedAt: { not: null } },
        { expiresAt: { lte: now } },
      ],
    },
    select: { id: true },
  })
  for (const { id } of due) await settle(id)
}

async function settle(id: string): Promise<void> {
  const now = clock.now()
  await db.$transaction(async (tx) => {
    const transfer = await lockTransfer(tx, id)
    if (!transfer || transfer.endedAt) return
    const { memberId, receivedAt, releasedAt, silentAt, expiresAt, fromChapterId, toChapterId } =
      transfer
    const isAgreed = receivedAt !== null && (releasedAt !== null || silentAt <= now)
    if (isAgreed && (await moveMember(tx, transfer, null)) === null) return
    if (expiresAt > now) return
    await tx.transfer.update({ where: { id }, data: { endedAt: now, outcome: 'lapsed' } })
    for (const chapterId of [fromChapterId, toChapterId])
      await recordActivity(tx, {
        type: 'transfers.transfer_lapsed',
        actorId: null,
        chapterId,
        transferId: id,
        memberId,
      })
    await addJob(tx, 'send_transfer_news', { transferId: id })
  })
}
