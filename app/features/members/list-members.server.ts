// Reads names over several tables at once; one statement keeps the audience rule in one place.
import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { nameKey } from '~/lib/fold'

export type ListedMember = {
  id: string
  name: string
  chapters: Array<{ id: string; names: Record<string, string> }>
  rank: string | null
  suspendedUntil: string | null
}

const membersPerPage = 30

type Asked = { chapterId: string | null; name: string; page: number }

/**
 * One page of the members who belong now to a chapter whose audience the viewer holds, by name.
 * A rank is shown only where its own audience is hers too.
 */
export async function listMembers(
  viewer: Viewer,
  { chapterId, name, page }: Asked,
): Promise<{ members: ListedMember[]; hasNext: boolean }> {
  const { rows } = await pool.query<ListedMember & { suspendedUntil: Date | null }>({
    name: 'list-members',
    text: `SELECT m.id, m.display_name AS name, json_agg(json_build_object('id', c.id, 'names', c.names) ORDER BY c.path) AS chapters,
             (SELECT f.value #>> '{}' FROM profile_field f WHERE f.member_id = m.id AND f.field = 'rank' AND f.audience = ANY($1)) AS rank,
             (SELECT max(su.until_at) FROM suspension su WHERE su.member_id = m.id AND su.from_at <= $2 AND su.until_at > $2
                AND su.chapter_id = ANY($7)) AS "suspendedUntil"
           FROM member m
           JOIN membership ms ON ms.member_id = m.id AND ms.kind IN ('home', 'association')
             AND ms.from_at <= $2 AND (ms.until_at IS NULL OR ms.until_at > $2)
           JOIN chapter c ON c.id = ms.chapter_id
           WHERE 'chapter:' || ms.chapter_id = ANY($1) AND ($3::text IS NULL OR ms.chapter_id = $3)
             AND ($4 = '' OR m.name_key LIKE '%' || $4 || '%')
             AND (ms.chapter_id = ANY($7) OR NOT EXISTS (SELECT 1 FROM suspension su WHERE su.member_id = m.id AND su.from_at <= $2 AND su.until_at > $2))
           GROUP BY m.id ORDER BY m.name_key, m.id LIMIT $5 OFFSET $6`,
    values: [
      viewer.audiences,
      clock.now(),
      chapterId,
      nameKey(name),
      membersPerPage + 1,
      (page - 1) * membersPerPage,
      viewer.coordinates,
    ],
  })
  const members = rows.map((row) => ({
    ...row,
    suspendedUntil: row.suspendedUntil?.toISOString() ?? null,
  }))
  return { members: members.slice(0, membersPerPage), hasNext: members.length > membersPerPage }
}
