// On the way of every thread page, reply and watched socket: one prepared statement finds the
// thread inside the viewer's audiences and brings her own reading and following with it.
import { pipeline } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'

export type VisibleThread = {
  id: string
  title: string
  language: string
  tags: string[]
  audience: string
  authorId: string | null
  lastSeq: number
  version: number
  createdAt: Date
  lastReplyAt: Date
  pinnedAt: Date | null
  closedAt: Date | null
  space: {
    id: string
    kind: string
    chapterId: string
    audience: string
    names: Record<string, string>
  }
  /** The last reply that the viewer has read, 0 for none. */
  readSeq: number
  follow: 'follow' | 'mute' | null
  draft: { body: string; language: string | null } | null
}

const findThread = {
  name: 'find-thread',
  text: `SELECT t.id, t.title, t.language, t.tags, t.audience, t.author_id, t.last_seq, t.version, t.created_at,
           t.last_reply_at, t.pinned_at, t.closed_at,
           s.id AS space_id, s.kind AS space_kind, s.chapter_id, s.audience AS space_audience, s.names AS space_names,
           coalesce(r.last_seq, 0) AS read_seq, f.level AS follow, d.body AS draft_body, d.language AS draft_language
         FROM thread t JOIN space s ON s.id = t.space_id
         LEFT JOIN thread_reading r ON r.thread_id = t.id AND r.member_id = $3
         LEFT JOIN thread_follow f ON f.thread_id = t.id AND f.member_id = $3
         LEFT JOIN draft d ON d.member_id = $3 AND d.place = 'thread:' || t.id
         WHERE t.id = $1 AND t.audience = ANY($2)`,
}

/** The thread, its space and the viewer's own marks on it, if she may read it; else 404. */
export async function getThread(viewer: Viewer, id: string): Promise<VisibleThread> {
  if (!isUuid(id)) throw notFound()
  const { rows } = await pipeline.query({
    ...findThread,
    values: [id, viewer.audiences, viewer.memberId],
  })
  const row = rows[0]
  if (!row) throw notFound()
  return {
    id: row.id,
    title: row.title,
    language: row.language,
    tags: row.tags,
    audience: row.audience,
    authorId: row.author_id,
    lastSeq: row.last_seq,
    version: row.version,
    createdAt: row.created_at,
    lastReplyAt: row.last_reply_at,
    pinnedAt: row.pinned_at,
    closedAt: row.closed_at,
    space: {
      id: row.space_id,
      kind: row.space_kind,
      chapterId: row.chapter_id,
      audience: row.space_audience,
      names: row.space_names,
    },
    readSeq: row.read_seq,
    follow: row.follow,
    draft: row.draft_body === null ? null : { body: row.draft_body, language: row.draft_language },
  }
}
