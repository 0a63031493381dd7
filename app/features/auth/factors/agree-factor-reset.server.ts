import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { getViewerOf } from '../get-viewer.server'
import type { MemberViewer } from '../viewer'
import { findFactorLoser } from './find-factor-loser.server'
import { getFactorReset } from './get-factor-reset.server'

/**
 * Resets a member's lost second factor, as the second of two coordinators: all her factors, recovery
 * codes and sessions end in one transaction, and she is told. 404 to whom it does not concern, 403 to
 * who is not the second, or is no coordinator any more. False when it is not waiting, or when who
 * asked could not ask it today.
 */
export async function agreeFactorReset(viewer: MemberViewer, resetId: string): Promise<boolean> {
  const reset = await getFactorReset(viewer, resetId)
  if (reset.state !== 'waits') return false
  allow(reset.canAgree)
  const { memberId, chapterId } = reset
  if (!reset.askedBy || !(await couldAsk(reset.askedBy, memberId))) return false
  return db.$transaction(async (tx) => {
    const { count } = await tx.factorReset.updateMany({
      where: { id: resetId, endedAt: null, until: { gt: clock.now() } },
      data: { endedAt: clock.now(), outcome: 'agreed' },
    })
    if (count === 0) return false
    await endAll(tx, memberId)
    await recordActivity(tx, {
      type: 'auth.factor_reset_agreed',
      actorId: viewer.memberId,
      chapterId,
      resetId,
      memberId,
    })
    await addJob(tx, 'tell_of_sign_in_change', { memberId })
    return true
  })
}

// Judged at the moment of the act, not when it was asked (Discourse CVE-2026-28227).
async function couldAsk(askedBy: string, memberId: string): Promise<boolean> {
  const asker = await getViewerOf(askedBy)
  return findFactorLoser(asker, memberId).then(
    () => true,
    (refused) => {
      if (refused instanceof Response) return false
      throw refused
    },
  )
}

async function endAll(tx: Tx, memberId: string): Promise<void> {
  const where = { memberId }
  await tx.secondFactor.deleteMany({ where })
  await tx.recoveryCode.deleteMany({ where })
  await tx.halfSignIn.deleteMany({ where })
  await tx.session.deleteMany({ where })
}
