// One statement: whether the names are shared is judged in the same moment in which they are read.
import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { getChapter } from './get-chapter.server'
import { isRegionOfficer } from './policy.server'

const namesPerPage = 50

/** A member as the region may know her while her service shares its names: no id, so no way further. */
export type SharedName = { name: string; band: string | null }

/**
 * One page of the names that a service shares with the officers of its region, for these officers
 * alone. Who is suspended is left out, as for everyone but her coordinators; a level stands there only
 * if the whole chapter may read it. 404 for all others, and when nothing is shared now.
 */
export async function listSharedNames(viewer: Viewer, chapterId: string, page: number) {
  const chapter = await getChapter(chapterId)
  if (!isRegionOfficer(viewer, chapter.path[0] ?? '')) throw notFound()
  const { rows } = await pool.query<{ until: Date | null; total: number; names: SharedName[] }>({
    text: `WITH share AS (
        SELECT max(until_at) AS until FROM name_share
        WHERE chapter_id = $1 AND from_at <= $2::timestamptz AND until_at > $2
      ), named AS (
        SELECT m.id, m.display_key, m.display_name AS name,
          (SELECT pf.value #>> '{}' FROM profile_field pf WHERE pf.member_id = m.id
           AND pf.field = 'rank_band' AND pf.audience IN ('public', 'network', 'chapter:' || $1)) AS band
        FROM share JOIN membership ms ON share.until IS NOT NULL JOIN member m ON m.id = ms.member_id
        WHERE ms.chapter_id = $1 AND ms.kind = 'home' AND ms.from_at <= $2
          AND (ms.until_at IS NULL OR ms.until_at > $2)
          AND NOT EXISTS (SELECT FROM suspension su
            WHERE su.member_id = m.id AND su.from_at <= $2 AND su.until_at > $2)
      ), page AS (
        SELECT name, band FROM named ORDER BY display_key, id LIMIT $3 OFFSET $4
      )
      SELECT (SELECT until FROM share) AS until, (SELECT count(*)::int FROM named) AS total,
        (SELECT coalesce(json_agg(page), '[]') FROM page) AS names`,
    values: [chapter.id, clock.now(), namesPerPage, (page - 1) * namesPerPage],
  })
  const { until = null, total = 0, names = [] } = rows[0] ?? {}
  if (!until) throw notFound()
  return { until, total, names, last: Math.max(1, Math.ceil(total / namesPerPage)) }
}
