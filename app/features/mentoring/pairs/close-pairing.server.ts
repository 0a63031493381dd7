import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { recordInRoom } from './record-in-room.server'

/** How long the two read on after the end, in milliseconds. */
const readableFor = 30 * 86_400_000

/**
 * Ends a pair inside the transaction of whatever ends it, and has both told that there is news. One
 * that is over already stays as it is: gives false. One that never began lapses (`letLapse`).
 */
export async function closePairing(
  tx: Tx,
  actorId: string | null,
  pair: { id: string; audience: string; menteeChapter: string },
  outcome: 'ended' | 'completed',
): Promise<boolean> {
  const now = clock.now()
  const { count } = await tx.pairing.updateMany({
    where: { id: pair.id, until: null },
    data: { until: now, outcome, readableUntil: new Date(now.getTime() + readableFor) },
  })
  if (count === 0) return false
  await recordInRoom(tx, actorId, 'mentoring.pair_ended', pair)
  await addJob(tx, 'tell_of_pair', { pairingId: pair.id })
  return true
}
