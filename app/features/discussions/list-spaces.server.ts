// The overview of all that is hers: one statement, since unread threads are counted by space.
import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'

export type ListedSpace = {
  id: string
  kind: 'network' | 'chapter' | 'board' | 'shared'
  chapterId: string
  names: Record<string, string>
  purpose: Record<string, string>
  audience: string
  /** Threads with something new for her, counted up to 100. */
  unread: number
}

/**
 * Every space that the viewer may read, the widest first, with the number of threads that hold
 * something new; but those of pairs, which have a page of their own, and those that say who may take
 * part in a round, which are no place to talk.
 */
export async function listSpaces(viewer: Viewer): Promise<ListedSpace[]> {
  const { rows } = await pool.query<ListedSpace>({
    name: 'list-spaces',
    text: `SELECT s.id, s.kind, s.chapter_id AS "chapterId", s.names, s.purpose, s.audience, u.unread
           FROM space s CROSS JOIN LATERAL (
             SELECT count(*)::int AS unread FROM (
               SELECT 1 FROM thread t
               LEFT JOIN thread_reading r ON r.thread_id = t.id AND r.member_id = $2
               LEFT JOIN thread_follow f ON f.thread_id = t.id AND f.member_id = $2
               WHERE t.space_id = s.id AND t.last_seq > coalesce(r.last_seq, 0) AND f.level IS DISTINCT FROM 'mute'
               LIMIT 100) AS fresh) AS u
           WHERE s.audience = ANY($1) AND s.kind NOT IN ('pairing', 'round')
           ORDER BY array_position(ARRAY['board', 'network', 'chapter', 'shared'], s.kind), s.created_at, s.id`,
    values: [viewer.audiences, viewer.memberId],
  })
  return rows
}
