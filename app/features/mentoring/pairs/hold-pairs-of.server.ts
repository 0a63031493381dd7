import type { Tx } from '~/db.server'
import { lockPairs } from './lock-pairs.server'

/**
 * Holds every pair of a member until the transaction ends, in the one order of all who make, judge and end
 * pairs: the lock of those who make them, then the members by their ids, then the pairs by theirs. With her are
 * held all with whom she is or was a pair, or of whom one asked the other, for what changes their rows: whoever
 * only refers to one of them, as a reply does, does not wait.
 */
export async function holdPairsOf(tx: Tx, memberId: string): Promise<void> {
  await lockPairs(tx)
  await tx.$queryRaw`
    SELECT 1 FROM member
    WHERE id = ${memberId}::uuid
      OR id IN (SELECT unnest(ARRAY[mentor_id, mentee_id]) FROM pairing
                WHERE mentor_id = ${memberId}::uuid OR mentee_id = ${memberId}::uuid)
      OR id IN (SELECT unnest(ARRAY[mentor_id, mentee_id]) FROM mentoring_request
                WHERE mentor_id = ${memberId}::uuid OR mentee_id = ${memberId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`
  await tx.$queryRaw`
    SELECT 1 FROM pairing WHERE mentor_id = ${memberId}::uuid OR mentee_id = ${memberId}::uuid
    ORDER BY id FOR UPDATE`
}
