import type pg from 'pg'

/** Puts a pair into the database that began nine days ago, with the space of its conversation; gives its id. */
export async function insertPair(
  sql: pg.Pool | pg.Client,
  { menteeId, mentorId }: { menteeId: string; mentorId: string },
): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO pairing (mentor_id, mentee_id, mentor_chapter, mentee_chapter, reasons, proposed_at, from_at, ends_at)
     SELECT $1, $2, chapter_id, chapter_id, '{}', now() - interval '9 days', now() - interval '9 days', now() + interval '9 months'
     FROM membership WHERE member_id = $2 AND kind = 'home' RETURNING id`,
    [mentorId, menteeId],
  )
  const id = rows[0]?.id ?? ''
  await sql.query(
    `INSERT INTO space (kind, chapter_id, audience, names)
     SELECT 'pairing', mentee_chapter, audience, '{"en": "Conversation of two"}' FROM pairing WHERE id = $1`,
    [id],
  )
  return id
}

/** Ends a pair that was put there, a moment ago. */
export async function endPair(sql: pg.Pool | pg.Client, id: string): Promise<void> {
  await sql.query(
    `UPDATE pairing SET until_at = now(), outcome = 'ended', readable_until = now() + interval '9 days' WHERE id = $1`,
    [id],
  )
}
