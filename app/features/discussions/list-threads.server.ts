// Lists are read on every visit; one statement a list, by the index that is in the list's own order.
import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'

/** Threads on one page of a list. */
const threadsPerPage = 25

export type ListedThread = {
  id: string
  title: string
  language: string
  tags: string[]
  lastSeq: number
  lastReplyAt: string
  isPinned: boolean
  isClosed: boolean
  follow: 'follow' | 'mute' | null
  /** Replies that she has not read. */
  unread: number
  authorName: string | null
  lastAuthorName: string | null
  space: { id: string; kind: string; names: Record<string, string> }
}

export type ThreadList = { threads: ListedThread[]; hasNext: boolean }

const columns = `t.id, t.title, t.language, t.tags, t.last_seq AS "lastSeq", t.last_reply_at AS "lastReplyAt",
  t.pinned_at IS NOT NULL AS "isPinned", t.closed_at IS NOT NULL AS "isClosed", f.level AS follow,
  t.last_seq - coalesce(r.last_seq, 0) AS unread, a.display_name AS "authorName", la.display_name AS "lastAuthorName",
  json_build_object('id', s.id, 'kind', s.kind, 'names', s.names) AS space`
const joins = `JOIN space s ON s.id = t.space_id
  LEFT JOIN member a ON a.id = t.author_id
  LEFT JOIN reply l ON l.thread_id = t.id AND l.seq = t.last_seq
  LEFT JOIN member la ON la.id = l.author_id
  LEFT JOIN thread_reading r ON r.thread_id = t.id AND r.member_id = $2
  LEFT JOIN thread_follow f ON f.thread_id = t.id AND f.member_id = $2`

/**
 * One page (from 1) of the threads of a space that was found through the viewer, pinned ones
 * first; with a tag, those that carry it.
 */
export async function listThreads(
  viewer: Viewer,
  { spaceId, tag = null, page }: { spaceId: string; tag?: string | null; page: number },
): Promise<ThreadList> {
  return fetchPage(tag === null ? 'list-threads' : 'list-tagged-threads', {
    where: tag === null ? 't.space_id = $5' : 't.space_id = $5 AND t.tags @> ARRAY[$6::text]',
    order: '(t.pinned_at IS NOT NULL) DESC, t.last_reply_at DESC, t.id DESC',
    values: [
      viewer.audiences,
      viewer.memberId,
      ...offsetOf(page),
      spaceId,
      ...(tag === null ? [] : [tag]),
    ],
  })
}

/** One page of the newest threads of all that the viewer may read, muted ones left out. */
export async function listRecentThreads(viewer: Viewer, page: number): Promise<ThreadList> {
  return fetchPage('list-recent-threads', {
    where: `f.level IS DISTINCT FROM 'mute'`,
    order: 't.last_reply_at DESC, t.id DESC',
    values: [viewer.audiences, viewer.memberId, ...offsetOf(page)],
  })
}

/** One page of the threads that the viewer follows and may still read. */
export async function listFollowedThreads(viewer: Viewer, page: number): Promise<ThreadList> {
  return fetchPage('list-followed-threads', {
    where: `f.level = 'follow'`,
    order: 't.last_reply_at DESC, t.id DESC',
    values: [viewer.audiences, viewer.memberId, ...offsetOf(page)],
  })
}

type Query = { where: string; order: string; values: unknown[] }

async function fetchPage(name: string, { where, order, values }: Query): Promise<ThreadList> {
  const { rows } = await pool.query<ListedThread & { lastReplyAt: Date }>({
    name,
    text: `SELECT ${columns} FROM thread t ${joins}
           WHERE t.audience = ANY($1) AND ${where} ORDER BY ${order} LIMIT $3 OFFSET $4`,
    values,
  })
  const threads = rows.map((row) => ({ ...row, lastReplyAt: row.lastReplyAt.toISOString() }))
  return { threads: threads.slice(0, threadsPerPage), hasNext: threads.length > threadsPerPage }
}

function offsetOf(page: number): [limit: number, offset: number] {
  return [threadsPerPage + 1, (page - 1) * threadsPerPage]
}
