import { pool } from '~/db.server'
import { clock } from '~/lib/clock.server'

/**
 * The coordinators and deputies of a service beside whom nobody coordinates it whose vetting is in
 * force: at home no one is left to check them again. Their names stand among the offices.
 */
export async function listLoneCoordinators(): Promise<string[]> {
  const { rows } = await pool.query<{ memberId: string }>(
    `WITH acting AS (
       SELECT ma.chapter_id, ms.member_id, EXISTS (SELECT 1 FROM vetting v
           WHERE v.member_id = ms.member_id AND v.from_at <= $1 AND v.until_at > $1) AS is_vetted
       FROM mandate ma
       JOIN membership ms ON ms.id = ma.membership_id
       JOIN chapter c ON c.id = ma.chapter_id AND c.kind = 'service'
       WHERE ma.office IN ('coordinator', 'deputy-coordinator') AND ma.from_at <= $1 AND ma.until_at > $1
         AND ms.from_at <= $1 AND (ms.until_at IS NULL OR ms.until_at > $1)
         AND EXISTS (SELECT 1 FROM second_factor sf WHERE sf.member_id = ms.member_id)
         AND NOT EXISTS (SELECT 1 FROM suspension su
           WHERE su.member_id = ms.member_id AND su.from_at <= $1 AND su.until_at > $1))
     SELECT DISTINCT a.member_id AS "memberId" FROM acting a
     WHERE NOT EXISTS (SELECT 1 FROM acting b
       WHERE b.chapter_id = a.chapter_id AND b.member_id <> a.member_id AND b.is_vetted)`,
    [clock.now()],
  )
  return rows.map(({ memberId }) => memberId)
}
