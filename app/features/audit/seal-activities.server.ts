import { pool } from '~/db.server'
import { canonicalActivity, firstHash, sealHash } from './seal'

/** How many rows one batch seals. */
const batch = 5_000
const lookBack = 10 * 60_000
const firstId = '00000000-0000-0000-0000-000000000000'

/**
 * Seals the activities that are not yet in the chain, oldest first, under an advisory lock so that
 * one process at a time does it and no writer ever waits. Gives the number sealed. It looks back ten
 * minutes behind the last sealed, for changes that were stored late; a thorough turn looks at all.
 */
export async function sealActivities({ isThorough = false } = {}): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rows: lock } = await client.query(
      `SELECT pg_try_advisory_xact_lock(hashtext('seal')) AS taken`,
    )
    if (!lock[0].taken) return await finish(0)
    const { rows: last } = await client.query(
      'SELECT position, hash, activity_id FROM activity_seal ORDER BY position DESC LIMIT 1',
    )
    let position = BigInt(last[0]?.position ?? 0)
    let hash: string = last[0]?.hash ?? firstHash
    const { rows } = await client.query(
      `SELECT a.id, ${canonicalActivity} AS canonical FROM activity a
       WHERE a.id > $2 AND NOT EXISTS (SELECT 1 FROM activity_seal s WHERE s.activity_id = a.id)
       ORDER BY a.id LIMIT $1`,
      [batch, isThorough || !last[0] ? firstId : idBefore(last[0].activity_id, lookBack)],
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

/** The least id that a row written so many milliseconds before another can have: ids begin with their time. */
function idBefore(id: string, milliseconds: number): string {
  const time = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) - milliseconds
  const hex = Math.max(0, time).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}${firstId.slice(13)}`
}
