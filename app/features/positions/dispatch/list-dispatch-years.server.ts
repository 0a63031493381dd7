import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'

/** The years of the dispatches that the viewer may read, the last first. */
export async function listDispatchYears(viewer: Viewer): Promise<number[]> {
  const { rows } = await pool.query<{ year: number }>({
    name: 'dispatch-years',
    text: `SELECT DISTINCT extract(year FROM d.sent_on)::int AS year
           FROM dispatch d JOIN position_publication p ON p.id = d.publication_id
           WHERE d.audience = ANY($1) AND p.audience = ANY($1) ORDER BY year DESC`,
    values: [viewer.audiences],
  })
  return rows.map(({ year }) => year)
}
