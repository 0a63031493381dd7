// On the way of every thread page and every catch-up after a lost line, hence one prepared statement.
import { pipeline } from '~/db.server'
import type { VisibleThread } from './get-thread.server'
import { listReplyFiles } from './list-reply-files.server'
import { type PresentedReply, presentReply, type ReplyRow } from './present-reply.server'

type ReadThread = Pick<VisibleThread, 'id' | 'audience'>

/** Replies on one page of a thread. */
export const repliesPerPage = 20

const listAfter = {
  name: 'list-replies',
  text: `SELECT r.id, r.seq, r.author_id, r.language, r.body_html, r.version, r.edited_at, r.created_at, r.files_changed_at,
           m.display_name AS author_name, c.names || coalesce(c.short_names, '{}') AS author_chapter
         FROM reply r
         LEFT JOIN member m ON m.id = r.author_id
         LEFT JOIN LATERAL (
           SELECT chapter_id FROM membership ms WHERE ms.member_id = r.author_id AND ms.kind = 'home'
           ORDER BY ms.until_at DESC NULLS FIRST LIMIT 1) home ON true
         LEFT JOIN chapter c ON c.id = home.chapter_id
         WHERE r.thread_id = $1 AND r.seq > $2 AND r.seq <= $3 ORDER BY r.seq`,
}

/** The replies numbered `after` < seq <= `upTo` of a thread that was found through the viewer. */
export async function listReplies(
  thread: ReadThread,
  { after, upTo }: { after: number; upTo: number },
): Promise<PresentedReply[]> {
  const { rows } = await pipeline.query<ReplyRow>({
    ...listAfter,
    values: [thread.id, after, upTo],
  })
  return presentReplies(thread, rows)
}

const listEdited = {
  name: 'list-edited-replies',
  text: listAfter.text.replace(
    'WHERE r.thread_id = $1 AND r.seq > $2 AND r.seq <= $3',
    'WHERE r.thread_id = $1 AND r.seq <= $2 AND (r.edited_at >= $3 OR r.files_changed_at >= $3)',
  ),
}

/** The replies up to a number that were changed, or got or lost a file, since a moment, for a page that missed the change. */
export async function listEditedReplies(
  thread: ReadThread,
  { since, upTo }: { since: Date; upTo: number },
): Promise<PresentedReply[]> {
  // A change may be stored a little after the moment it is dated; seen twice it does no harm.
  const from = new Date(since.getTime() - 2_000)
  const { rows } = await pipeline.query<ReplyRow>({
    ...listEdited,
    values: [thread.id, upTo, from],
  })
  return presentReplies(thread, rows)
}

async function presentReplies(thread: ReadThread, rows: ReplyRow[]): Promise<PresentedReply[]> {
  const files = await listReplyFiles(thread, rows)
  return rows.map((row) => presentReply(row, files.get(row.id)))
}

/** The numbers on page `page` (from 1) of a thread: seq is dense, so a page is plain arithmetic. */
export function pageOfReplies(page: number): { after: number; upTo: number } {
  return { after: (page - 1) * repliesPerPage, upTo: page * repliesPerPage }
}

/** The page on which a reply stands. */
export function pageOfSeq(seq: number): number {
  return Math.max(1, Math.ceil(seq / repliesPerPage))
}
