import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { canReadRoster } from '~/features/chapters/policy.server'
import { notFound } from '~/lib/responses.server'
import { type RosterRow, rosterRows, rosterValues } from './roster.server'
import type { RosterAsked } from './roster-asked'

const membersPerPage = 50
/** How many units the filter offers, those with most members first. */
const unitsOffered = 200

export type RosterCount = { filter: string; value: string; count: number }
export type Roster = {
  members: RosterRow[]
  /** How many pass all filters. */
  total: number
  /** How many pass all other filters, for each value of each. */
  counts: RosterCount[]
  last: number
}

/**
 * One page of a chapter's roster for those who coordinate it, with how many members each filter
 * would leave. Everyone else gets 404.
 */
export async function listRoster(
  viewer: Viewer,
  chapterId: string,
  { page, ...asked }: RosterAsked & { page: number },
): Promise<Roster> {
  if (!canReadRoster(viewer, chapterId)) throw notFound()
  const { rows } = await pool.query<{
    members: RosterRow[]
    total: number
    counts: RosterCount[]
  }>({
    text: `WITH ${rosterRows}, page AS (
        SELECT * FROM roster WHERE by_name AND by_association AND by_band AND by_unit AND by_state
        ORDER BY CASE WHEN $10 = 'since' THEN since END DESC, "nameKey", id LIMIT $11 OFFSET $12
      ), counts AS (
        SELECT 'state' AS filter, state AS value, count(*) FROM roster
        WHERE by_name AND by_association AND by_band AND by_unit GROUP BY state
        UNION ALL SELECT 'band', band, count(*) FROM roster
        WHERE band IS NOT NULL AND by_name AND by_association AND by_unit AND by_state GROUP BY band
        UNION ALL SELECT 'association', circle_id, count(*) FROM roster, unnest(associations) AS circle_id
        WHERE by_name AND by_band AND by_unit AND by_state GROUP BY circle_id
        UNION ALL (SELECT 'unit', unit, count(*) FROM roster
        WHERE unit IS NOT NULL AND by_name AND by_association AND by_band AND by_state GROUP BY unit
        ORDER BY 3 DESC, 2 LIMIT $13)
      )
      SELECT (SELECT count(*)::int FROM roster
              WHERE by_name AND by_association AND by_band AND by_unit AND by_state) AS total,
        (SELECT coalesce(json_agg(page), '[]') FROM page) AS members,
        (SELECT coalesce(json_agg(counts), '[]') FROM counts) AS counts`,
    values: [
      ...rosterValues(viewer, chapterId, asked),
      asked.sort,
      membersPerPage,
      (page - 1) * membersPerPage,
      unitsOffered,
    ],
  })
  const { members = [], total = 0, counts = [] } = rows[0] ?? {}
  return { members, total, counts, last: Math.max(1, Math.ceil(total / membersPerPage)) }
}
