// The overview of all that is hers: one statement, with the number of documents in each library.
import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'

export type ListedLibrary = {
  spaceId: string
  kind: 'network' | 'chapter' | 'board' | 'shared' | 'pairing'
  names: Record<string, string>
  audience: string
  /** Documents that she may read there. */
  documents: number
  /** When the last of them changed; null where there is none. */
  changedAt: string | null
}

/** The library of every space that the viewer may read, the widest first, those of her pairs last. */
export async function listLibraries(viewer: Viewer): Promise<ListedLibrary[]> {
  const { rows } = await pool.query<ListedLibrary & { changedAt: Date | null }>({
    name: 'list-libraries',
    text: `SELECT s.id AS "spaceId", s.kind, CASE s.kind WHEN 'pairing' THEN '{}' ELSE s.names END AS names, s.audience, coalesce(d.number, 0) AS documents, d.changed_at AS "changedAt"
           FROM space s
           LEFT JOIN (SELECT space_id, count(*)::int AS number, max(changed_at) AS changed_at FROM document
                      WHERE audience = ANY($1) AND withdrawn_at IS NULL AND reply_id IS NULL GROUP BY space_id) d ON d.space_id = s.id
           WHERE s.audience = ANY($1) AND s.kind <> 'round'
           ORDER BY array_position(ARRAY['board', 'network', 'chapter', 'shared', 'pairing'], s.kind), s.created_at, s.id`,
    values: [viewer.audiences],
  })
  return rows.map((it) => ({ ...it, changedAt: it.changedAt?.toISOString() ?? null }))
}
