import type pg from 'pg'

/** Plants a word in every text of every document that stands, and in the names of folders. */
export async function plantLibraries(
  sql: pg.Pool,
  plant: (text: string, audience: string) => string,
): Promise<void> {
  const { rows: folders } = await sql.query('SELECT id, audience FROM folder')
  for (const { id, audience } of folders)
    await sql.query('UPDATE folder SET name = $2 WHERE id = $1', [
      id,
      plant('name of a folder', audience),
    ])
  const { rows: documents } = await sql.query(
    `SELECT d.id, CASE WHEN d.withdrawn_at IS NULL THEN d.audience ELSE 'nobody' END AS audience, d.language, e.id AS edition_id, v.id AS version_id, v.number = e.latest AS is_present, d.reply_id
     FROM document d JOIN edition e ON e.document_id = d.id JOIN document_version v ON v.edition_id = e.id`,
  )
  const tagged = new Set<string>()
  for (const {
    id,
    audience,
    language,
    edition_id,
    version_id,
    is_present,
    reply_id,
  } of documents) {
    const said = (text: string) => plant(text, audience)
    await sql.query('UPDATE document_version SET name = $2, note = $3 WHERE id = $1', [
      version_id,
      `${said(reply_id ? 'name beside a reply' : 'name of a file')}.txt`,
      said('note on a version'),
    ])
    if (!is_present) continue
    // Who looks after a library sees the titles of what was withdrawn, and nobody sees more of it.
    const title = audience === 'nobody' ? 'Withdrawn' : said('title of a document')
    const words = said('words in a file')
    // Tags are the document's, in whatever languages it is there.
    if (!tagged.has(id)) {
      await sql.query('UPDATE document SET tags = ARRAY[$2] WHERE id = $1', [
        id,
        said('topic of a document'),
      ])
      tagged.add(id)
    }
    await sql.query('UPDATE edition SET title = $2, about = $3 WHERE id = $1', [
      edition_id,
      title,
      said('words about a document'),
    ])
    await sql.query(`UPDATE document_version SET reading = 'read' WHERE id = $1`, [version_id])
    // What the demo has read out of it gives way to the words that are looked for.
    await sql.query(
      `DELETE FROM search_entry WHERE subject_id = $1
         OR subject_id IN (SELECT id FROM document_section WHERE version_id = $2)`,
      [edition_id, version_id],
    )
    await sql.query('DELETE FROM document_section WHERE version_id = $1', [version_id])
    const { rows } = await sql.query(
      `INSERT INTO document_section (version_id, ordinal, anchor, level, heading, html, words)
       VALUES ($1, 0, 's-0', 0, $2, '<p>' || $3 || '</p>', $3) RETURNING id`,
      [version_id, said('heading in a file'), words],
    )
    if (audience === 'nobody') continue
    for (const [type, subject, text] of [
      ['edition', edition_id, title],
      ['section', rows[0].id, words],
    ])
      await sql.query(
        `INSERT INTO search_entry (subject_type, subject_id, audience, language, words)
         VALUES ($1, $2, $3, $4, to_tsvector('simple', $5))`,
        [type, subject, audience, language, text],
      )
  }
}
