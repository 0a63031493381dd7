import type { Tx } from '~/db.server'
import { holdPairsOf } from './pairs/hold-pairs-of.server'

/**
 * Holds all of mentoring in which a member takes part until the transaction ends, in the order of those who
 * publish rounds and make pairs: the rounds, then what `holdPairsOf` holds.
 */
export async function holdMentoringOf(tx: Tx, memberId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM mentoring_round
    WHERE id IN (SELECT round_id FROM enrolment WHERE member_id = ${memberId}::uuid AND withdrawn_at IS NULL)
    ORDER BY id FOR UPDATE`
  await holdPairsOf(tx, memberId)
}
