import type { Tx } from '~/db.server'
import { isLastCoordinator } from '~/features/memberships/is-last-coordinator.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'

/**
 * What holds a member back from leaving her service, as a message key: she is suspended, she is at
 * home there no more, or she is its last coordinator. Null when nothing does.
 */
export async function findHindrance(
  tx: Tx,
  memberId: string,
  fromChapterId: string,
): Promise<string | null> {
  const now = clock.now()
  const running = { memberId, from: { lte: now }, until: { gt: now } }
  if ((await tx.suspension.count({ where: running })) > 0) return 'transfers:hindered.suspended'
  const home = await tx.membership.findFirst({
    where: { memberId, chapterId: fromChapterId, kind: 'home', ...inForce(now) },
    include: { mandates: { where: { until: { gt: now } } } },
  })
  if (!home) return 'transfers:hindered.elsewhere'
  for (const mandate of home.mandates)
    if (await isLastCoordinator(tx, mandate, { leaving: memberId }))
      return 'transfers:hindered.last_coordinator'
  return null
}
