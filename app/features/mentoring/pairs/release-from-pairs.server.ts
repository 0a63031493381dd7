import type { Tx } from '~/db.server'
import { closePairing } from './close-pairing.server'

/**
 * Ends every pair of a member who leaves the network, inside the transaction in which she does. Its
 * caller holds her pairs (`lockPairsOf`) and those with whom she is in them (`lockPairMembers`).
 */
export async function releaseFromPairs(
  tx: Tx,
  actorId: string | null,
  memberId: string,
): Promise<void> {
  const pairs = await tx.pairing.findMany({
    where: { until: null, OR: [{ mentorId: memberId }, { menteeId: memberId }] },
    orderBy: { id: 'asc' },
    select: { id: true, audience: true, menteeChapter: true },
  })
  for (const pair of pairs) await closePairing(tx, actorId, pair, 'ended')
}
