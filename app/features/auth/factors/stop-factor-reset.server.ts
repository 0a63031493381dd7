import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import type { MemberViewer } from '../viewer'
import { getFactorReset } from './get-factor-reset.server'

/**
 * Stops a reset that waits. 404 to whom it does not concern, 403 to the second, who simply does not
 * agree. False when it waits no more.
 */
export async function stopFactorReset(viewer: MemberViewer, resetId: string): Promise<boolean> {
  const reset = await getFactorReset(viewer, resetId)
  if (reset.state !== 'waits') return false
  allow(reset.canStop)
  const { memberId, chapterId } = reset
  return db.$transaction(async (tx) => {
    const { count } = await tx.factorReset.updateMany({
      where: { id: resetId, endedAt: null },
      data: { endedAt: clock.now(), outcome: 'stopped' },
    })
    if (count === 0) return false
    await recordActivity(tx, {
      type: 'auth.factor_reset_stopped',
      actorId: viewer.memberId,
      chapterId,
      resetId,
      memberId,
    })
    await addJob(tx, 'tell_of_sign_in_change', { memberId })
    return true
  })
}
