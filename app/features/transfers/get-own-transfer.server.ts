import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'

/** The viewer's own newest transfer, open or ended, in words; null when she never asked for one. */
export async function getOwnTransfer(viewer: MemberViewer) {
  const found = await db.transfer.findFirst({
    where: { memberId: viewer.memberId },
    include: { from: true, to: true },
    orderBy: { id: 'desc' },
  })
  if (!found) return null
  const isLate = found.outcome === null && found.expiresAt <= clock.now()
  return {
    id: found.id,
    from: found.from.names as Record<string, string>,
    to: found.to.names as Record<string, string>,
    askedAt: found.askedAt.toISOString(),
    silentAt: found.silentAt.toISOString(),
    isReleased: found.releasedAt !== null,
    isReceived: found.receivedAt !== null,
    outcome: isLate ? 'lapsed' : found.outcome,
    reason: found.reason,
  }
}
