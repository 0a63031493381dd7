import { createHash } from 'node:crypto'
import type pg from 'pg'
import { fileOf } from '../../app/features/positions/record/publication.ts'
import { buildPosition, buildVote } from '../factories/publications.ts'
import { loadSigning } from './signing.ts'

type Sql = Pick<pg.Client, 'query'>
type Standing = {
  ordinal: number
  isEmbargoed?: boolean
  /** Its embargo is over, and nobody who may has released it. */
  isHeld?: boolean
  isWithdrawn?: boolean
  /** The id of the publication whose place it takes. */
  previous?: { id: string; number: string; sha256: string }
}

/** A position that the board carried, and its vote, as rows. */
export async function writeCarried(sql: Sql): Promise<{ position: string; vote: string }> {
  const one = asking(sql)
  const position = await one(
    `INSERT INTO position (chapter_id, audience, language, begun_at)
     VALUES ('wpon-see', 'board', 'en', '2025-01-01') RETURNING id`,
  )
  const section = await one(
    'INSERT INTO position_section (position_id, place) VALUES ($1, 0) RETURNING id',
    [position],
  )
  await sql.query(
    `INSERT INTO section_text (section_id, language, version, heading, body, written_at)
     VALUES ($1, 'en', 1, 'Uniforms that fit', '', '2025-01-01')`,
    [section],
  )
  return { position, vote: await writeVoteOn(sql, position) }
}

/** A vote by which a position was carried, as rows; gives its id. */
export async function writeVoteOn(sql: Sql, position: string): Promise<string> {
  const one = asking(sql)
  const { rule, opensAt, closesAt } = buildVote()
  const vote = await one(
    `INSERT INTO position_vote (position_id, number, audience, rule, opens_at, closes_at, set_at)
     VALUES ($1, 1, 'board', $2, $3, $4, $3) RETURNING id`,
    [position, { ...rule, chapterMajority: null }, opensAt, closesAt],
  )
  for (const { language, title, text } of buildPosition().languages)
    await sql.query(
      'INSERT INTO vote_text (vote_id, language, title, body) VALUES ($1, $2, $3, $4)',
      [vote, language, title, `${text}\n`],
    )
  const electors: string[] = []
  for (const { chapter } of buildVote().electors)
    electors.push(
      await one('INSERT INTO vote_elector (vote_id, chapter_id) VALUES ($1, $2) RETURNING id', [
        vote,
        chapter,
      ]),
    )
  await sql.query('UPDATE position_vote SET opened_at = opens_at WHERE id = $1', [vote])
  for (const elector of electors)
    await sql.query(
      `INSERT INTO ballot (elector_id, number, choice, at) VALUES ($1, 1, 'for', $2)`,
      [elector, '2026-03-02T09:00:00Z'],
    )
  await sql.query(
    `UPDATE position_vote SET counted_at = closes_at, result = 'carried' WHERE id = $1`,
    [vote],
  )
  return vote
}

function asking(sql: Sql) {
  return async (text: string, values: unknown[] = []) =>
    (await sql.query(text, values)).rows[0].id as string
}

/** A publication as the server that has the secret of the tests would have signed it; gives its way in addresses. */
export async function writePublication(sql: Sql, standing: Standing) {
  const { position, vote } = await writeCarried(sql)
  const { ordinal, isHeld = false, isWithdrawn = false, previous } = standing
  const isEmbargoed = isHeld || (standing.isEmbargoed ?? false)
  const number = `WPON/2025/${String(ordinal).padStart(2, '0')}`
  const { signPublication } = await loadSigning()
  const named = previous ? { number: previous.number, sha256: previous.sha256 } : null
  const signed = signPublication(buildPosition({ number, previous: named }))
  const file = fileOf(signed)
  const sha256 = createHash('sha256').update(file).digest('hex')
  const publicFrom =
    isEmbargoed && !isHeld ? '2099-01-01' : `2025-02-${String(ordinal).padStart(2, '0')}`
  const { rows } = await sql.query(
    `INSERT INTO position_publication (position_id, vote_id, number, year, ordinal, audience, file, sha256,
       key_id, previous_id, signed_at, public_from, released_at, withdrawn_at, withdrawn_reason, held_at)
     VALUES ($1, $2, $3, 2025, $4, $5, $6, $7, $8, $9, '2025-02-01', $10, $11, $12, $13, $14) RETURNING id`,
    [
      ...[position, vote, number, ordinal, isEmbargoed ? 'board' : 'public', file, sha256],
      ...[signed.publication.keyId, previous?.id ?? null, publicFrom],
      ...[isEmbargoed ? null : publicFrom, isWithdrawn ? '2025-03-01' : null],
      isWithdrawn ? 'A newer law says it better.' : null,
      isHeld ? publicFrom : null,
    ],
  )
  const { id } = rows[0]
  for (const { language, title } of signed.publication.languages)
    await sql.query('INSERT INTO publication_text VALUES ($1, $2, $3, $4)', [
      ...[id, language, title],
      `<h3>${title}</h3><p>What the board says of it.</p>`,
    ])
  await sql.query(`INSERT INTO publication_theme VALUES ($1, 'public_order')`, [id])
  return { id, number, sha256, file, slug: number.replaceAll('/', '-') }
}
