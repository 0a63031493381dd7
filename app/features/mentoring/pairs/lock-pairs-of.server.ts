import type { Tx } from '~/db.server'

/**
 * Holds every pair of a member until the transaction ends. Whoever holds members or threads as well
 * holds the pairs first, then the threads, then the members: ending a pair touches them in that order.
 */
export async function lockPairsOf(tx: Tx, memberId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM pairing WHERE mentor_id = ${memberId}::uuid OR mentee_id = ${memberId}::uuid
    ORDER BY id FOR UPDATE`
}
