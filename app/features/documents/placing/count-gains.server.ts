import { pool } from '~/db.server'
import { clock } from '~/lib/clock.server'

/** Who will read something that does not now: nobody, so many people (a band below twenty), or everybody. */
export type Gains = { count: number } | { band: 'few' } | 'everyone' | null

/** Works out who gains by the one rule of reading when what carries one audience carries another. */
export async function countGains(from: string, to: string): Promise<Gains> {
  if (from === to || from === 'public') return null
  if (to === 'public') return 'everyone'
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (
       SELECT member_id FROM audience_holding($3) WHERE audience = $2
       EXCEPT SELECT member_id FROM audience_holding($3) WHERE audience = $1) AS gain`,
    [from, to, clock.now()],
  )
  const count = rows[0]?.count ?? 0
  if (count === 0) return null
  return count >= 20 ? { count } : { band: 'few' }
}
