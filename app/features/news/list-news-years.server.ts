import { pipeline } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'

/** The years in which that happened of which the viewer may read, the last first. */
export async function listNewsYears(viewer: Viewer): Promise<number[]> {
  const { rows } = await pipeline.query<{ year: number }>({
    name: 'news-years',
    text: `SELECT DISTINCT extract(year FROM i.happened_on)::int AS year
           FROM news_item i JOIN news_text t ON t.item_id = i.id AND t.audience = ANY($1)
           WHERE i.audience = ANY($1) ORDER BY year DESC`,
    values: [viewer.audiences],
  })
  return rows.map(({ year }) => year)
}
