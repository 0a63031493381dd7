import { pool } from '~/db.server'
import { terms } from '~/lib/terms'

/** Everyone of the demo has agreed to the terms, so that no card stands before what it shows. */
export async function seedConsents(): Promise<void> {
  await pool.query(
    `WITH agreed AS (
       INSERT INTO consent (member_id, kind, version, given_at)
       SELECT id, 'terms', $1, now() FROM member ON CONFLICT DO NOTHING
     ) UPDATE member SET terms_version = $1`,
    [terms.version],
  )
}
