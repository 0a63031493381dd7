import { pool } from '~/db.server'
import { numberedBefore } from './numbered-before.server'

/** The last place of the chain that was sealed before today, and its hash, or null before the first. */
export async function getHead(): Promise<{ position: string; hash: string } | null> {
  const { rows } = await pool.query(
    'SELECT position, hash FROM activity_seal WHERE sealed_at < $1 ORDER BY position DESC LIMIT 1',
    [numberedBefore()],
  )
  return rows[0] ?? null
}
