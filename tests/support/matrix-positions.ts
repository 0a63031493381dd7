import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { MatrixPosition } from '../routes/positions-matrix.ts'
import type { MatrixPublication } from '../routes/publications-matrix.ts'
import { writePublication, writeVoteOn } from './write-publication.ts'

export type PositionIds = { position: string; section: string; comment: string }

/** A draft with three sections and a comment, and another that is withdrawn. */
export async function writePositions(
  sql: pg.Pool,
  author: string,
): Promise<Record<MatrixPosition, PositionIds>> {
  return {
    drafted: await writeDraft(sql, author, null),
    carried: await writeCarriedDraft(sql, author),
    withdrawn: await writeDraft(sql, author, '2026-01-02'),
    never: { position: uuidv7(), section: uuidv7(), comment: uuidv7() },
    malformed: { position: 'no-id', section: 'no-id', comment: 'no-id' },
  }
}

/** What is published, withdrawn, under embargo and held back after it, by their numbers in addresses; the tests may undo what stands for good. */
export async function writePublications(sql: pg.Pool): Promise<Record<MatrixPublication, string>> {
  const [published, dropped, embargoed, held] = [
    await writePublication(sql, { ordinal: 1 }),
    await writePublication(sql, { ordinal: 2, isWithdrawn: true }),
    await writePublication(sql, { ordinal: 3, isEmbargoed: true }),
    await writePublication(sql, { ordinal: 4, isHeld: true }),
  ]
  for (const table of ['position_publication', 'publication_text'])
    await sql.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  return {
    ...{ published: published.slug, dropped: dropped.slug },
    ...{ embargoed: embargoed.slug, held: held.slug },
    never: 'WPON-2025-99',
    malformed: 'no-id',
  }
}

/** A draft that the board carried, and that waits to be published. */
async function writeCarriedDraft(sql: pg.Pool, author: string): Promise<PositionIds> {
  const draft = await writeDraft(sql, author, null)
  await writeVoteOn(sql, draft.position)
  return draft
}

async function writeDraft(
  sql: pg.Pool,
  author: string,
  withdrawnAt: string | null,
): Promise<PositionIds> {
  const one = async (text: string, values: unknown[]) =>
    (await sql.query(text, values)).rows[0].id as string
  const position = await one(
    `INSERT INTO position (chapter_id, audience, language, begun_by, begun_at, withdrawn_at)
     VALUES ('wpon-see', 'board', 'en', $1, '2026-01-01', $2) RETURNING id`,
    [author, withdrawnAt],
  )
  const sections: string[] = []
  for (const place of [0, 1, 2]) {
    const id = await one(
      'INSERT INTO position_section (position_id, place) VALUES ($1, $2) RETURNING id',
      [position, place],
    )
    await one(
      `INSERT INTO section_text (section_id, language, version, heading, body, written_by, written_at)
       VALUES ($1, 'en', 1, 'A heading', 'A text', $2, '2026-01-01') RETURNING id`,
      [id, author],
    )
    sections.push(id)
  }
  const section = sections[1] ?? ''
  const comment = await one(
    `INSERT INTO section_comment (position_id, section_id, audience, author_id, body, language, on_version, written_at)
     VALUES ($1, $2, 'board', $3, 'A comment', 'en', 1, '2026-01-01') RETURNING id`,
    [position, section, author],
  )
  // What a page of its course needs: that there is one.
  await sql.query(
    `INSERT INTO activity (type, actor_id, subject_type, subject_id, chapter_id, audience, data)
     VALUES ('positions.position_begun', $1, 'position', $2, 'wpon-see', 'board', $3)`,
    [author, position, { positionId: position }],
  )
  return { position, section, comment }
}
