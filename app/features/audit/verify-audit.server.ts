import { pool } from '~/db.server'
import { canonicalActivity, firstHash, sealHash } from './seal'

export type AuditVerdict =
  | { intact: true; sealed: number; unsealed: number; head: string }
  | {
      intact: false
      position: string
      activityId: string
      fault: 'altered' | 'missing' | 'out of place'
    }
  | { intact: false; position: null; activityId: null; fault: 'cut short' }

/**
 * Walks the chain from its first row and names the first one that is altered, missing or out of
 * place. With `expected`, a head noted earlier (`position:hash`), a chain cut short is found too.
 */
export async function verifyAudit(expected?: string): Promise<AuditVerdict> {
  let hash = firstHash
  let position = 0n
  const [expectedPosition, expectedHash] = expected?.split(':') ?? []
  let seen = expected === undefined
  for (;;) {
    const { rows } = await pool.query(
      `SELECT s.position, s.activity_id, s.hash, a.id, ${canonicalActivity} AS canonical
       FROM activity_seal s LEFT JOIN activity a ON a.id = s.activity_id
       WHERE s.position > $1 ORDER BY s.position LIMIT 2000`,
      [String(position)],
    )
    if (rows.length === 0) break
    for (const row of rows) {
      const broken = (fault: 'altered' | 'missing' | 'out of place') =>
        ({ intact: false, position: row.position, activityId: row.activity_id, fault }) as const
      position += 1n
      if (BigInt(row.position) !== position) return broken('out of place')
      if (!row.id) return broken('missing')
      hash = sealHash(hash, position, row.canonical)
      if (hash !== row.hash) return broken('altered')
      if (String(position) === expectedPosition) seen = hash === expectedHash
    }
  }
  if (!seen) return { intact: false, position: null, activityId: null, fault: 'cut short' }
  const { rows } = await pool.query(
    `SELECT count(*)::int AS count FROM activity a
     WHERE NOT EXISTS (SELECT 1 FROM activity_seal s WHERE s.activity_id = a.id)`,
  )
  return {
    intact: true,
    sealed: Number(position),
    unsealed: rows[0].count,
    head: `${position}:${hash}`,
  }
}
