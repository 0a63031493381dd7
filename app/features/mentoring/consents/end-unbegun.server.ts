import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'

/** Ends a pair that never began: both are told that there is news, and nothing of it is readable from now on. */
export async function endUnbegun(
  tx: Tx,
  pairingId: string,
  outcome: 'refused' | 'lapsed',
): Promise<void> {
  const now = clock.now()
  await tx.pairing.update({
    where: { id: pairingId },
    data: { until: now, outcome, readableUntil: now, pausedAt: null, pausedFor: null },
  })
  await addJob(tx, 'tell_of_pair', { pairingId })
}
