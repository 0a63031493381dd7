import { pool } from '~/db.server'
import { clock } from '~/lib/clock.server'

export type Decider = { memberId: string; name: string }

/** Who could decide on an application: whoever looks after the queue that it waits in, by the one rule of reading. */
export async function listDeciders({ audience }: { audience: string }): Promise<Decider[]> {
  const { rows } = await pool.query<Decider>(
    `SELECT DISTINCT m.id AS "memberId", m.display_name AS name
     FROM audience_holding($2) h JOIN member m ON m.id = h.member_id
     WHERE h.audience = $1 ORDER BY name, "memberId"`,
    [audience, clock.now()],
  )
  return rows
}
