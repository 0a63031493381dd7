import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'

/** What is told to a suspended member who has proved who she is; null when nothing holds her back. */
export async function findSuspension(memberId: string) {
  const now = clock.now()
  const suspension = await db.suspension.findFirst({
    where: { memberId, from: { lte: now }, until: { gt: now } },
    orderBy: { until: 'desc' },
  })
  if (!suspension) return null
  const { until, reason } = suspension
  return { refused: 'suspended' as const, until, reason }
}
