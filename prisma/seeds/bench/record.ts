import { pool } from '~/db.server'
import { canonicalActivity, firstHash, sealHash } from '~/features/audit/seal'
import { inBatches } from './talk.ts'

/** Records what the loaded world tells of: who joined, which threads were started, every reply. */
export async function loadActivities(): Promise<void> {
  await pool.query(
    `INSERT INTO activity (type, actor_id, subject_type, subject_id, chapter_id, audience, data, at)
     SELECT 'memberships.member_joined', NULL, 'membership', ms.id, ms.chapter_id, 'audit:' || ms.chapter_id,
       jsonb_build_object('memberId', ms.member_id, 'membershipId', ms.id), ms.from_at
     FROM membership ms JOIN member m ON m.id = ms.member_id WHERE m.email_key LIKE 'member%@bench.example'`,
  )
  await pool.query(
    `INSERT INTO activity (id, type, actor_id, subject_type, subject_id, chapter_id, audience, data, at)
     SELECT uuidv7(t.created_at - now()), 'discussions.thread_started', t.author_id, 'thread', t.id, s.chapter_id,
       'audit:' || s.chapter_id, jsonb_build_object('threadId', t.id), t.created_at
     FROM thread t JOIN space s ON s.id = t.space_id ORDER BY t.created_at`,
  )
  await inBatches(
    `INSERT INTO activity (id, type, actor_id, subject_type, subject_id, chapter_id, audience, data, at)
     SELECT uuidv7(p.at - now()), 'discussions.reply_posted', r.member_id, 'reply', p.id, p.chapter_id,
       'audit:' || p.chapter_id, jsonb_build_object('threadId', p.thread_id, 'replyId', p.id, 'seq', p.seq), p.at
     FROM bench_reply p JOIN bench_reader r ON r.space_id = p.space_id AND r.n = p.speaker
     WHERE p.n > $1 AND p.n <= $2 ORDER BY p.n`,
  )
}

/**
 * Seals what is not yet sealed, in one walk; the job's way, a batch at a time behind those before
 * it, would take hours for a million rows.
 */
export async function sealAll(): Promise<void> {
  const { rows: head } = await pool.query(
    'SELECT position, hash FROM activity_seal ORDER BY position DESC LIMIT 1',
  )
  let position = BigInt(head[0]?.position ?? 0)
  let hash: string = head[0]?.hash ?? firstHash
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await pool.query<{ id: string; canonical: string }>(
      `SELECT a.id, ${canonicalActivity} AS canonical FROM activity a
       WHERE a.id > $1 AND NOT EXISTS (SELECT 1 FROM activity_seal s WHERE s.activity_id = a.id)
       ORDER BY a.id LIMIT 20000`,
      [after],
    )
    if (rows.length === 0) return
    const seals = rows.map(({ id, canonical }) => {
      position += 1n
      hash = sealHash(hash, position, canonical)
      return { position: String(position), id, hash }
    })
    await pool.query(
      'INSERT INTO activity_seal (position, activity_id, hash) SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::text[])',
      [seals.map((it) => it.position), seals.map((it) => it.id), seals.map((it) => it.hash)],
    )
    after = rows.at(-1)?.id ?? after
  }
}
