import { pool } from '~/db.server'

/** The last sealed place of the chain and its hash, as `position:hash`, or null before the first. */
export async function getHead(): Promise<{ position: string; hash: string } | null> {
  const { rows } = await pool.query(
    'SELECT position, hash FROM activity_seal ORDER BY position DESC LIMIT 1',
  )
  return rows[0] ?? null
}
