import { pool } from '~/db.server'
import { canonicalActivity, firstHash, sealHash } from './seal'

/** How many rows one batch seals. */
const batch = 5_000

/**
 * Seals the activities that are not yet in the chain, oldest first, under an advisory lock so that
 * one process at a time does it and no writer ever waits. Gives the number sealed.
 */
export async function sealActivities(): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rows: lock } = await client.query(
      `SELECT pg_try_advisory_xact_lock(hashtext('seal')) AS taken`,
    )
    if (!lock[0].taken) return await finish(0)
    const { rows: last } = await client.query(
      'SELECT position, hash FROM activity_seal ORDER BY position DESC LIMIT 1',
    )
    let position = BigInt(last[0]?.position ?? 0)
    let hash: string = last[0]?.hash ?? firstHash
    const { rows } = await client.query(
      `SELECT a.id, ${canonicalActivity} AS canonical FROM activity a
       WHERE NOT EXISTS (SELECT 1 FROM activity_seal s WHERE s.activity_id = a.id)
       ORDER BY a.id LIMIT $1`,
      [batch],
    )
    const sealed = rows.map((row) => {
      position += 1n
      hash = sealHash(hash, position, row.canonical)
      return { position: String(position), id: row.id as string, hash }
    })
    await client.query(
      `INSERT INTO activity_seal (position, activity_id, hash)
       SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::text[])`,
      [sealed.map((it) => it.position), sealed.map((it) => it.id), sealed.map((it) => it.hash)],
    )
    return await finish(sealed.length)
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }

  async function finish(count: number) {
    await client.query('COMMIT')
    return count
  }
}
