// The hottest write. Lock, number, reply, record, search entry, marks and job are one statement,
// which is one transaction and one round trip; and the replies that arrive while one is under way
// go together with the next, so that a burst costs little more than its rows
// (docs/decisions/008-replies-are-written-together.md).
import { setTimeout } from 'node:timers/promises'
import DataLoader from 'dataloader'
import { isDatabaseDown, pool } from '~/db.server'
import { clock } from '~/lib/clock.server'
import type { ReplyRow } from './present-reply.server'

/** A reply that was allowed, with all that is stored of it beside its number. */
export type NewReply = {
  id: string
  threadId: string
  /** The audience by which its author found the thread; another one by now, and nothing is written. */
  audience: string
  authorId: string
  formKey: string
  language: string
  body: string
  bodyHtml: string
  words: string
  activity: { type: string; chapterId: string; audience: string; data: object }
}

/** How many replies one statement writes. */
const mostTogether = 50
/** How long a reply waits, in milliseconds, for those before it: one of their threads may be locked. */
const longestWait = 50
/** How long, in milliseconds, the next statement waits behind one for more to come with it. */
const breath = 2

const write = {
  name: 'write-replies',
  text: `
WITH asked AS (
  SELECT * FROM json_to_recordset($1) AS asked ("place" int, "id" uuid, "threadId" uuid, "audience" text,
    "authorId" uuid, "formKey" uuid, "language" text, "body" text, "bodyHtml" text, "words" text, "activity" jsonb)
), target AS (
  SELECT id, audience, last_seq FROM thread WHERE id IN (SELECT "threadId" FROM asked) AND closed_at IS NULL
  ORDER BY id FOR NO KEY UPDATE
), once AS (
  INSERT INTO form_submission (member_id, form, key, result)
  SELECT a."authorId", 'reply:' || t.id, a."formKey", a.id::text
  FROM asked a JOIN target t ON t.id = a."threadId" AND t.audience = a.audience ORDER BY a.place
  ON CONFLICT DO NOTHING RETURNING result::uuid AS id
), numbered AS (
  SELECT a.*, t.last_seq + row_number() OVER (PARTITION BY t.id ORDER BY a.place) AS seq
  FROM once JOIN asked a USING (id) JOIN target t ON t.id = a."threadId"
), counted AS (
  UPDATE thread t SET last_seq = n.last_seq, version = t.version + n.count, last_reply_at = $2
  FROM (SELECT "threadId", max(seq) AS last_seq, count(*) AS count FROM numbered GROUP BY 1) n
  WHERE t.id = n."threadId"
), written AS (
  INSERT INTO reply (id, thread_id, seq, author_id, language, body, body_html, created_at)
  SELECT id, "threadId", seq, "authorId", language, body, "bodyHtml", $2 FROM numbered
  RETURNING id, seq, version, author_id, language, body_html, edited_at, created_at, files_changed_at
), found AS (
  INSERT INTO search_entry (subject_type, subject_id, audience, language, words, at)
  SELECT 'reply', id, audience, language, to_tsvector('simple', words), $2 FROM numbered
), noted AS (
  INSERT INTO activity (type, actor_id, subject_type, subject_id, chapter_id, audience, data, at)
  SELECT activity->>'type', "authorId", 'reply', id::text, activity->>'chapterId', activity->>'audience',
    jsonb_set(activity->'data', '{seq}', to_jsonb(seq)), $2 FROM numbered
), followed AS (
  INSERT INTO thread_follow (member_id, thread_id, level)
  SELECT DISTINCT "authorId", "threadId", 'follow' FROM numbered ON CONFLICT DO NOTHING
), read AS (
  INSERT INTO thread_reading (member_id, thread_id, last_seq)
  SELECT "authorId", "threadId", max(seq) FROM numbered GROUP BY 1, 2
  ON CONFLICT (member_id, thread_id) DO UPDATE SET last_seq = excluded.last_seq
), drafted AS (
  DELETE FROM draft d USING numbered n WHERE d.member_id = n."authorId" AND d.place = 'thread:' || n."threadId"
), queued AS (
  SELECT graphile_worker.add_job('announce_replies', json_build_object('replyIds', json_agg(id)))
  FROM numbered HAVING count(*) > 0
)
SELECT w.*, m.display_name AS author_name,
  (SELECT c.names || coalesce(c.short_names, '{}') FROM membership ms JOIN chapter c ON c.id = ms.chapter_id
   WHERE ms.member_id = w.author_id AND ms.kind = 'home' ORDER BY ms.until_at DESC NULLS FIRST LIMIT 1) AS author_chapter,
  (SELECT count(*) FROM queued) AS queued
FROM written w JOIN member m ON m.id = w.author_id`,
}

/**
 * Writes a reply and gives its row; null when nothing was written, because the same form was
 * before, or because the thread was closed or left its audience meanwhile.
 */
export function writeReply(reply: NewReply): Promise<ReplyRow | null> {
  return together.load(reply)
}

let underWay: Promise<unknown> = Promise.resolve()

const together = new DataLoader<NewReply, ReplyRow | null>(
  (replies) => {
    const writing = writeTogether(replies)
    underWay = writing.then(() => setTimeout(breath))
    return writing
  },
  {
    cache: false,
    maxBatchSize: mostTogether,
    batchScheduleFn: (dispatch) => {
      const enough = setTimeout(longestWait, null, { ref: false })
      void Promise.race([underWay, enough]).then(dispatch)
    },
  },
)

/** Never refuses as a whole: what is wrong with one reply is not the fault of those beside it. */
async function writeTogether(
  replies: readonly NewReply[],
): Promise<Array<ReplyRow | null | Error>> {
  try {
    const asked = JSON.stringify(replies.map((it, place) => ({ ...it, place })))
    const { rows } = await pool.query<ReplyRow>({ ...write, values: [asked, clock.now()] })
    const written = new Map(rows.map((row) => [row.id, row]))
    return replies.map(({ id }) => written.get(id) ?? null)
  } catch (error) {
    if (replies.length === 1 || isDatabaseDown(error)) return replies.map(() => error as Error)
    return (await Promise.all(replies.map((it) => writeTogether([it])))).flat()
  }
}
