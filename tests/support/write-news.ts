import type pg from 'pg'

/** An item of the news with words in English, as rows. */
export async function writeNews(
  sql: Pick<pg.Client, 'query'>,
  state: 'drafted' | 'told' | 'gone',
): Promise<string> {
  const at = '2025-12-01'
  const isDraft = state === 'drafted'
  const { rows } = await sql.query(
    `INSERT INTO news_item (chapter_id, audience, language, happened_on, source_name, source_address, rights,
       rights_words, changed_at, begun_at, published_at, withdrawn_at, withdrawn_reason)
     VALUES ('wpon-see', $1, 'en', '2025-11-30', 'The network', 'https://source.example/', 'permission',
       'By letter of 1 December', $2, $2, $3, $4, $5) RETURNING id`,
    [
      ...[isDraft ? 'board' : 'public', at, isDraft ? null : at],
      ...(state === 'gone' ? [at, 'It was told too early.'] : [null, null]),
    ],
  )
  const id = rows[0].id as string
  await sql.query(
    `INSERT INTO news_text (item_id, audience, language, version, title, place, body, html, written_at)
     VALUES ($1, $2, 'en', 1, 'Forty officers learn to rescue', 'Ohrid', 'They did.', '<p>They did.</p>', $3)`,
    [id, state === 'told' ? 'public' : 'board', at],
  )
  return id
}
