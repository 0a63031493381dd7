// On the way of thread pages, for replies that ever had files: one prepared statement.
import { pipeline } from '~/db.server'
import type { VisibleThread } from './get-thread.server'
import type { ReplyFile, ReplyRow } from './present-reply.server'

const listFiles = {
  name: 'list-reply-files',
  text: `SELECT d.reply_id AS "replyId", d.id, v.name, f.bytes::float8 AS bytes
         FROM document d
         JOIN edition e ON e.document_id = d.id AND e.language = d.language
         JOIN document_version v ON v.edition_id = e.id AND v.number = e.latest
         JOIN stored_file f ON f.id = v.file_id
         WHERE d.reply_id = ANY($1) AND d.audience = $2 AND d.withdrawn_at IS NULL ORDER BY d.id`,
}

/** What lies with each of these replies of a thread that was found through the viewer, for all of its readers alike. */
export async function listReplyFiles(
  { audience }: Pick<VisibleThread, 'audience'>,
  replies: readonly ReplyRow[],
): Promise<Map<string, ReplyFile[]>> {
  const having = replies.filter((it) => it.files_changed_at !== null).map(({ id }) => id)
  if (having.length === 0) return new Map()
  const { rows } = await pipeline.query<ReplyFile & { replyId: string }>({
    ...listFiles,
    values: [having, audience],
  })
  const files = new Map<string, ReplyFile[]>()
  for (const { replyId, ...file } of rows) files.set(replyId, [...(files.get(replyId) ?? []), file])
  return files
}
