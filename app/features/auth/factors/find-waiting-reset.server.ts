import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import type { MemberViewer } from '../viewer'

/** The reset of the viewer's own second factor that two coordinators are deciding about, or null. */
export async function findWaitingReset(viewer: MemberViewer) {
  const reset = await db.factorReset.findFirst({
    where: { memberId: viewer.memberId, endedAt: null, until: { gt: clock.now() } },
    include: { asker: true, second: true },
  })
  return (
    reset && {
      id: reset.id,
      asker: reset.asker?.displayName ?? '',
      second: reset.second?.displayName ?? '',
    }
  )
}
