import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { FoundDraft } from './get-draft.server'

const stepsPerPage = 50

export type Step = {
  id: string
  at: string
  type: string
  /** Who did it; null once her account is gone. */
  by: string | null
  sectionId: string | null
  /** What the section is called now in the authoritative language. */
  heading: string | null
  /** What the partner is called that it was done about, for whoever reads the register. */
  partner: Record<string, string> | null
  language: string | null
  version: number | null
}

/** A page (from 1) of the course of a position, from the record, the newest first. */
export async function getTimeline(
  viewer: Viewer,
  draft: Pick<FoundDraft, 'id' | 'language'>,
  page: number,
): Promise<{ steps: Step[]; hasNext: boolean }> {
  const { rows } = await pool.query<Omit<Step, 'at'> & { at: Date }>({
    name: 'position-timeline',
    text: `SELECT a.id, a.at, a.type, m.display_name AS by, s.id AS "sectionId", t.heading, o.names AS partner,
             a.data ->> 'language' AS language, (a.data ->> 'version')::int AS version
           FROM activity a
           LEFT JOIN member m ON m.id = a.actor_id
           LEFT JOIN position_section s ON s.id::text = a.data ->> 'sectionId' AND s.position_id::text = a.subject_id
           LEFT JOIN organisation o ON o.id::text = a.data ->> 'organisationId' AND o.audience = ANY($2)
           LEFT JOIN LATERAL (SELECT heading FROM section_text WHERE section_id = s.id AND language = $3
                              ORDER BY version DESC LIMIT 1) t ON true
           WHERE a.subject_type = 'position' AND a.subject_id = $1 AND a.audience = ANY($2)
           ORDER BY a.id DESC LIMIT $4 OFFSET $5`,
    values: [
      draft.id,
      viewer.audiences,
      draft.language,
      stepsPerPage + 1,
      (page - 1) * stepsPerPage,
    ],
  })
  const steps = rows.map((row) => ({ ...row, at: row.at.toISOString() }))
  return { steps: steps.slice(0, stepsPerPage), hasNext: steps.length > stepsPerPage }
}
