import { db, type Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'

/**
 * The members enrolled in a round who still belong to its circle, by the one rule of reading: who has left it,
 * in whatever way, or is suspended, is nobody of the round any more.
 */
export async function listEntitled(roundId: string, from: Tx | typeof db = db): Promise<string[]> {
  const rows: { memberId: string }[] = await from.$queryRaw`
    SELECT e.member_id AS "memberId" FROM enrolment e
    WHERE e.round_id = ${roundId}::uuid AND e.withdrawn_at IS NULL AND e.member_id IN (
      SELECT h.member_id FROM audience_holding(${clock.now()}) h
      WHERE h.audience = (SELECT r.audience FROM mentoring_round r WHERE r.id = ${roundId}::uuid))`
  return rows.map(({ memberId }) => memberId)
}
