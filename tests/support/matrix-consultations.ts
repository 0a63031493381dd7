import type pg from 'pg'

/** An open consultation on a draft of its own, in which the Serbian service is asked. */
export async function writeConsultation(
  sql: pg.Pool,
): Promise<{ consulting: string; consulted: string }> {
  const one = async (text: string, ...values: unknown[]) =>
    (await sql.query(text, values)).rows[0].id as string
  const consulting = await one(
    `INSERT INTO position (chapter_id, audience, language, begun_at)
     VALUES ('wpon-see', 'board', 'en', '2026-01-01') RETURNING id`,
  )
  const section = await one(
    'INSERT INTO position_section (position_id, place) VALUES ($1, 0) RETURNING id',
    consulting,
  )
  await sql.query(
    `INSERT INTO section_text (section_id, language, version, heading, body, written_at)
     VALUES ($1, 'en', 1, 'A heading', 'A text', '2026-01-01')`,
    [section],
  )
  const consultation = await one(
    `INSERT INTO consultation (position_id, number, audience, mark, opened_at, closes_at)
     VALUES ($1, 1, 'board', '', '2026-01-01', now() + interval '9 days') RETURNING id`,
    consulting,
  )
  await sql.query(
    `INSERT INTO consultation_text (consultation_id, language, title, body)
     VALUES ($1, 'en', 'A heading', 'A text')`,
    [consultation],
  )
  const consulted = await one(
    `INSERT INTO consulted_chapter (consultation_id, chapter_id, audience, desk)
     VALUES ($1, 'serbia-moi', 'chapter:serbia-moi', 'audit:serbia-moi') RETURNING id`,
    consultation,
  )
  return { consulting, consulted }
}
