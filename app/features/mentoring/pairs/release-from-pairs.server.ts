import type { Tx } from '~/db.server'
import { closePairing } from './close-pairing.server'
import { letLapse } from './let-lapse.server'

/**
 * Ends every pair of a member who leaves the network, inside the transaction in which she does. Its
 * caller holds her pairs (`holdPairsOf`).
 */
export async function releaseFromPairs(
  tx: Tx,
  actorId: string | null,
  memberId: string,
): Promise<void> {
  const pairs = await tx.pairing.findMany({
    where: { until: null, OR: [{ mentorId: memberId }, { menteeId: memberId }] },
    orderBy: { id: 'asc' },
    select: { id: true, audience: true, menteeChapter: true, from: true },
  })
  for (const { from, ...pair } of pairs)
    if (from) await closePairing(tx, actorId, pair, 'ended')
    else await letLapse(tx, pair)
}
