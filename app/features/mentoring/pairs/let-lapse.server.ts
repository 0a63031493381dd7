import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { recordInRoom } from './record-in-room.server'

/**
 * Ends a pair that never began, always in the same way: refused, out of time, of two who are kept apart, or
 * given up. Both are told that there is news, and nothing of it is readable from now on. One that began or
 * is over stays as it is.
 */
export async function letLapse(
  tx: Tx,
  pair: { id: string; audience: string; menteeChapter: string },
): Promise<void> {
  const now = clock.now()
  const { count } = await tx.pairing.updateMany({
    where: { id: pair.id, from: null, until: null },
    data: { until: now, outcome: 'lapsed', readableUntil: now },
  })
  if (count === 0) return
  await recordInRoom(tx, null, 'mentoring.pair_ended', pair)
  await addJob(tx, 'tell_of_pair', { pairingId: pair.id })
}
