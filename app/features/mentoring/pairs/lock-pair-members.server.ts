import type { Tx } from '~/db.server'

/**
 * Holds a member and everyone with whom she is a pair, in one order, once `lockPairsOf` holds the
 * pairs: ending them changes the rights of both.
 */
export async function lockPairMembers(tx: Tx, memberId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM member
    WHERE id = ${memberId}::uuid
      OR id IN (SELECT unnest(ARRAY[mentor_id, mentee_id]) FROM pairing
                WHERE mentor_id = ${memberId}::uuid OR mentee_id = ${memberId}::uuid)
    ORDER BY id FOR UPDATE`
}
