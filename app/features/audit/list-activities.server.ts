// The record joined with its seals; one statement keeps the order and the audience rule together.
import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { numberedBefore } from './numbered-before.server'

export type ListedActivity = {
  id: string
  at: string
  type: string
  actorId: string | null
  subjectType: string
  subjectId: string
  chapter: { id: string; names: Record<string, string> } | null
  /** Its place in the chain, from the day after it was sealed. */
  position: string | null
}

const activitiesPerPage = 50

/** One page of the record that the viewer may read, the newest first; ids alone, no names of people. */
export async function listActivities(
  viewer: Viewer,
  { type, page }: { type: string | null; page: number },
): Promise<{ activities: ListedActivity[]; hasNext: boolean }> {
  const { rows } = await pool.query<ListedActivity & { at: Date }>({
    name: 'list-activities',
    text: `SELECT a.id, a.at, a.type, a.actor_id AS "actorId", a.subject_type AS "subjectType", a.subject_id AS "subjectId",
             CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'names', c.names || coalesce(c.short_names, '{}')) END AS chapter, s.position
           FROM activity a LEFT JOIN chapter c ON c.id = a.chapter_id LEFT JOIN activity_seal s ON s.activity_id = a.id AND s.sealed_at < $5
           WHERE a.audience = ANY($1) AND ($2::text IS NULL OR a.type LIKE $2 || '.%')
           ORDER BY a.id DESC LIMIT $3 OFFSET $4`,
    values: [
      viewer.audiences,
      type,
      activitiesPerPage + 1,
      (page - 1) * activitiesPerPage,
      numberedBefore(),
    ],
  })
  const activities = rows.map((row) => ({ ...row, at: row.at.toISOString() }))
  return {
    activities: activities.slice(0, activitiesPerPage),
    hasNext: activities.length > activitiesPerPage,
  }
}
