// The hottest write: lock, number, reply, record, search entry, marks and job are one statement,
// which is one transaction and one round trip (docs/decisions/004-hot-paths.md).
import { v7 as uuidv7 } from 'uuid'
import { pool } from '~/db.server'
import { activityRow } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { publish } from '~/features/live/bus.server'
import { clock } from '~/lib/clock.server'
import { indexText } from '~/lib/fold'
import { renderMarkdown } from '~/lib/markdown.server'
import { allow } from '~/lib/responses.server'
import { getThread } from './get-thread.server'
import { canReply } from './policy.server'
import { presentReply, type ReplyRow } from './present-reply.server'
import type { PostReply } from './schema'

const write = {
  name: 'post-reply',
  text: `
WITH target AS (
  SELECT id FROM thread WHERE id = $1 AND audience = ANY($2) AND closed_at IS NULL FOR UPDATE
), once AS (
  INSERT INTO form_submission (member_id, form, key, result)
  SELECT $3, 'reply:' || id, $4, $5::uuid::text FROM target ON CONFLICT DO NOTHING RETURNING 1
), numbered AS (
  UPDATE thread SET last_seq = last_seq + 1, version = version + 1, last_reply_at = $6
  FROM once WHERE id = $1 RETURNING thread.id, last_seq, audience
), written AS (
  INSERT INTO reply (id, thread_id, seq, author_id, language, body, body_html, created_at)
  SELECT $5, id, last_seq, $3, $7, $8, $9, $6 FROM numbered
  RETURNING id, thread_id, seq, version, author_id, language, body_html, edited_at, created_at
), found AS (
  INSERT INTO search_entry (subject_type, subject_id, audience, language, words, at)
  SELECT 'reply', $5, audience, $7, to_tsvector('simple', $10), $6 FROM numbered
), noted AS (
  INSERT INTO activity (type, actor_id, subject_type, subject_id, chapter_id, audience, data, at)
  SELECT $11, $3, $12, $13, $14, $15, jsonb_set($16::jsonb, '{seq}', to_jsonb(last_seq)), $6 FROM numbered
), followed AS (
  INSERT INTO thread_follow (member_id, thread_id, level) SELECT $3, id, 'follow' FROM numbered
  ON CONFLICT DO NOTHING
), read AS (
  INSERT INTO thread_reading (member_id, thread_id, last_seq) SELECT $3, id, last_seq FROM numbered
  ON CONFLICT (member_id, thread_id) DO UPDATE SET last_seq = excluded.last_seq
), drafted AS (
  DELETE FROM draft USING numbered WHERE member_id = $3 AND place = 'thread:' || numbered.id
), queued AS (
  SELECT graphile_worker.add_job('announce_reply', json_build_object('threadId', id, 'seq', last_seq)) FROM numbered
)
SELECT w.*, m.display_name AS author_name,
  (SELECT c.names FROM membership ms JOIN chapter c ON c.id = ms.chapter_id
   WHERE ms.member_id = $3 AND ms.kind = 'home' ORDER BY ms.until_at DESC NULLS FIRST LIMIT 1) AS author_chapter,
  (SELECT count(*) FROM queued) AS queued
FROM written w JOIN member m ON m.id = w.author_id`,
}

/**
 * Adds a reply to a thread that the viewer can see and that is still open, and gives its number.
 * The same form sent again gives the same number. Throws 404 for a thread outside her audiences,
 * 403 for one that is closed.
 */
export async function postReply(
  viewer: MemberViewer,
  threadId: string,
  { formKey, body, language }: PostReply,
): Promise<{ seq: number }> {
  const thread = await getThread(viewer, threadId)
  if (!canReply(viewer, thread)) return again(viewer, thread.id, formKey)

  const replyId = uuidv7()
  const row = activityRow({
    type: 'discussions.reply_posted',
    actorId: viewer.memberId,
    chapterId: thread.space.chapterId,
    threadId: thread.id,
    replyId,
    seq: 0,
  })
  const { rows } = await pool.query<ReplyRow & { queued: string }>({
    ...write,
    values: [
      thread.id,
      viewer.audiences,
      viewer.memberId,
      formKey,
      replyId,
      clock.now(),
      language,
      body,
      renderMarkdown(body),
      indexText(body),
      row.type,
      row.subjectType,
      row.subjectId,
      row.chapterId,
      row.audience,
      JSON.stringify(row.data),
    ],
  })
  const written = rows[0]
  if (written) {
    publish({
      type: 'reply_posted',
      threadId: thread.id,
      spaceId: thread.space.id,
      audience: thread.audience,
      reply: presentReply(written),
    })
    return { seq: written.seq }
  }
  return again(viewer, thread.id, formKey)
}

/**
 * What a form that wrote nothing is answered: it was sent before, perhaps while the thread was still
 * open, or in this moment by another tab; else the thread is closed.
 */
async function again(viewer: MemberViewer, threadId: string, formKey: string) {
  const earlier = await postedBefore(viewer, threadId, formKey)
  allow(earlier !== null)
  return earlier
}

async function postedBefore(
  viewer: MemberViewer,
  threadId: string,
  formKey: string,
): Promise<{ seq: number } | null> {
  const { rows } = await pool.query<{ seq: number }>({
    name: 'posted-before',
    text: `SELECT r.seq FROM form_submission f JOIN reply r ON r.id = f.result::uuid
           WHERE f.member_id = $1 AND f.form = $2 AND f.key = $3`,
    values: [viewer.memberId, `reply:${threadId}`, formKey],
  })
  return rows[0] ?? null
}
