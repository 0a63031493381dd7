import { pool } from '~/db.server'
import { indexText } from '~/lib/fold'
import { renderMarkdown } from '~/lib/markdown.server'
import { demoThreads } from '../demo/threads/index.ts'

/** Rows that one statement of a large table writes. */
const batch = 50_000

/** What people write: the words of the demo network, rendered and folded once each. */
export async function loadTexts(): Promise<void> {
  await pool.query(
    `CREATE UNLOGGED TABLE bench_text (language text, n int, size int, body text, body_html text, words tsvector)`,
  )
  await pool.query(`CREATE UNLOGGED TABLE bench_title (language text, n int, size int, title text)`)
  const texts = demoThreads.flatMap((thread) =>
    thread.posts.map(({ body, language }) => ({ language: language ?? thread.language, body })),
  )
  await pool.query(
    `INSERT INTO bench_text SELECT language, row_number() OVER it - 1, count(*) OVER (PARTITION BY language),
       body, body_html, to_tsvector('simple', folded)
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS given (language, body, body_html, folded)
     WINDOW it AS (PARTITION BY language ORDER BY body)`,
    [
      texts.map(({ language }) => language),
      texts.map(({ body }) => body),
      texts.map(({ body }) => renderMarkdown(body)),
      texts.map(({ body }) => indexText(body)),
    ],
  )
  await pool.query(
    `INSERT INTO bench_title SELECT language, row_number() OVER (ORDER BY title) - 1, count(*) OVER (), title
     FROM unnest($1::text[], $2::text[]) AS given (language, title)`,
    [demoThreads.map(({ language }) => language), demoThreads.map(({ title }) => title)],
  )
}

/**
 * Starts `threads` over two years in spaces of every kind, a large space having more of them. Few
 * are long and many short; in each a dozen of those who may read it speak.
 */
export async function loadThreads(threads: number, replies: number): Promise<void> {
  await pool.query(
    `CREATE UNLOGGED TABLE bench_reader AS
     SELECT s.id AS space_id, s.kind, h.member_id,
       (row_number() OVER (PARTITION BY s.id ORDER BY md5(h.member_id::text)))::int - 1 AS n,
       (count(*) OVER (PARTITION BY s.id))::int AS size,
       row_number() OVER (PARTITION BY s.kind ORDER BY md5(h.member_id::text || s.id)) - 1 AS of_kind,
       count(*) OVER (PARTITION BY s.kind) AS size_of_kind
     FROM space s JOIN (SELECT DISTINCT * FROM audience_holding(now())) h ON h.audience = s.audience`,
  )
  await pool.query('CREATE INDEX ON bench_reader (space_id, n)')
  await pool.query('ANALYZE bench_reader')
  await pool.query(
    `CREATE UNLOGGED TABLE bench_thread AS
     WITH sized AS (
       SELECT n, sum((n + 20) ^ -0.6) OVER (ORDER BY n) / sum((n + 20) ^ -0.6) OVER () AS upto
       FROM generate_series(1, ${threads}::int) n
     ), counted AS (
       SELECT n, greatest(1, floor(upto * ${replies}::int) - floor(coalesce(lag(upto) OVER (ORDER BY n), 0) * ${replies}::int))::int AS replies,
         now() - interval '2 years' * random() AS started_at,
         CASE WHEN n * 7919::bigint % 100 < 30 THEN 'network' WHEN n * 7919::bigint % 100 < 34 THEN 'board'
              WHEN n * 7919::bigint % 100 < 46 THEN 'shared' ELSE 'chapter' END AS kind
       FROM sized
     )
     SELECT c.n, uuidv7(c.started_at - now()) AS id, s.id AS space_id, s.audience, s.chapter_id, c.replies, c.started_at,
       least(now() - c.started_at, interval '1 day' + interval '60 days' * random()) AS span,
       r.n AS base, r.size AS readers, title.language, title.title
     FROM counted c
     JOIN (SELECT DISTINCT kind, size_of_kind FROM bench_reader) k ON k.kind = c.kind
     JOIN bench_reader r ON r.kind = c.kind AND r.of_kind = c.n * 7907::bigint % k.size_of_kind
     JOIN space s ON s.id = r.space_id
     JOIN bench_title title ON title.n = c.n % title.size`,
  )
  await pool.query(
    `INSERT INTO thread (id, space_id, audience, author_id, title, language, last_seq, last_reply_at, created_at)
     SELECT t.id, t.space_id, t.audience, r.member_id, t.title, t.language, t.replies, t.started_at + t.span, t.started_at
     FROM bench_thread t JOIN bench_reader r ON r.space_id = t.space_id AND r.n = t.base
     ORDER BY t.started_at`,
  )
}

/** Writes the replies in the order of their times, so that those of a thread lie apart as in life. */
export async function loadReplies(): Promise<void> {
  await pool.query(
    `CREATE UNLOGGED TABLE bench_reply AS
     SELECT row_number() OVER (ORDER BY at) AS n, uuidv7(at - now()) AS id, spoken.*
     FROM (
       SELECT t.id AS thread_id, seq, t.started_at + t.span * ((seq - 1.0) / t.replies) AS at, t.audience, t.chapter_id,
         t.language, t.n * 7 + seq * 13 AS text, t.space_id,
         (t.base + (seq - 1) * 7 % 12) % t.readers AS speaker
       FROM bench_thread t, generate_series(1, t.replies) seq
     ) spoken`,
  )
  await pool.query('CREATE INDEX ON bench_reply (n)')
  await pool.query('ANALYZE bench_reply, bench_text')
  await inBatches(
    `INSERT INTO reply (id, thread_id, seq, author_id, language, body, body_html, created_at)
     SELECT p.id, p.thread_id, p.seq, r.member_id, p.language, x.body, x.body_html, p.at
     FROM bench_reply p
     JOIN bench_reader r ON r.space_id = p.space_id AND r.n = p.speaker
     JOIN (SELECT DISTINCT language, size FROM bench_text) l ON l.language = p.language
     JOIN bench_text x ON x.language = p.language AND x.n = p.text % l.size
     WHERE p.n > $1 AND p.n <= $2 ORDER BY p.n`,
  )
}

/** Who spoke in a thread follows it, and most have read it to the end. */
export async function loadMarks(): Promise<void> {
  await pool.query(
    `INSERT INTO thread_follow (member_id, thread_id, level)
     SELECT DISTINCT author_id, thread_id, 'follow' FROM reply`,
  )
  await pool.query(
    `INSERT INTO thread_reading (member_id, thread_id, last_seq)
     SELECT f.member_id, t.id, CASE WHEN random() < 0.7 THEN t.last_seq ELSE greatest(1, t.last_seq - 3) END
     FROM thread_follow f JOIN thread t ON t.id = f.thread_id`,
  )
}

/** Enters every reply into the search index under its thread's audience. */
export async function enterReplies(): Promise<void> {
  await inBatches(
    `INSERT INTO search_entry (subject_type, subject_id, audience, language, words, at)
     SELECT 'reply', p.id, p.audience, p.language, x.words, p.at
     FROM bench_reply p
     JOIN (SELECT DISTINCT language, size FROM bench_text) l ON l.language = p.language
     JOIN bench_text x ON x.language = p.language AND x.n = p.text % l.size
     WHERE p.n > $1 AND p.n <= $2`,
  )
}

/** Runs a statement over the planned replies, a batch at a time. */
export async function inBatches(text: string): Promise<void> {
  const { rows } = await pool.query<{ size: string }>('SELECT max(n) AS size FROM bench_reply')
  const size = Number(rows[0]?.size ?? 0)
  for (let from = 0; from < size; from += batch) await pool.query(text, [from, from + batch])
}
