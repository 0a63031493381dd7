import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { MatrixVote } from '../routes/votes-matrix.ts'

export type VoteIds = { voting: string; ballot: string }

const rule = {
  ...{ majority: { kind: 'simple', base: 'cast' }, quorum: { kind: 'none' } },
  ...{ chapterQuorum: { kind: 'none' }, chapterMajority: null },
}

/** Two drafts under a vote: one that opens tomorrow, and one that is open, with two electors. */
export async function writeVotes(
  sql: pg.Pool,
  author: string,
  electors: string[],
): Promise<Record<MatrixVote, VoteIds>> {
  const scheduled = await writeVote(sql, author, ['1 day', '2 days'])
  const open = await writeVote(sql, author, ['-1 day', '1 day'])
  for (const memberId of electors)
    await sql.query(
      `INSERT INTO vote_elector (vote_id, member_id, chapter_id) VALUES ($1, $2, 'serbia-moi')`,
      [open.ballot, memberId],
    )
  await sql.query('UPDATE position_vote SET opened_at = now() WHERE id = $1', [open.ballot])
  // A vote stands as it was set; only here it is put back to what it was.
  await sql.query('ALTER TABLE position_vote DISABLE TRIGGER USER')
  await sql.query('ALTER TABLE ballot DISABLE TRIGGER USER')
  const [never, malformed] = [uuidv7(), 'no-id']
  return {
    ...{ scheduled, open },
    never: { voting: never, ballot: never },
    malformed: { voting: malformed, ballot: malformed },
  }
}

async function writeVote(sql: pg.Pool, author: string, span: string[]): Promise<VoteIds> {
  const one = async (text: string, values: unknown[]) =>
    (await sql.query(text, values)).rows[0].id as string
  const voting = await one(
    `INSERT INTO position (chapter_id, audience, language, begun_by, begun_at)
     VALUES ('wpon-see', 'board', 'en', $1, '2026-01-01') RETURNING id`,
    [author],
  )
  const section = await one(
    'INSERT INTO position_section (position_id, place) VALUES ($1, 0) RETURNING id',
    [voting],
  )
  await sql.query(
    `INSERT INTO section_text (section_id, language, version, heading, body, written_at)
     VALUES ($1, 'en', 1, 'A heading', 'A text', '2026-01-01')`,
    [section],
  )
  const ballot = await one(
    `INSERT INTO position_vote (position_id, number, audience, rule, opens_at, closes_at, set_by, set_at)
     VALUES ($1, 1, 'board', $2, now() + $3::interval, now() + $4::interval, $5, '2026-01-01') RETURNING id`,
    [voting, JSON.stringify(rule), ...span, author],
  )
  await sql.query(
    `INSERT INTO vote_text (vote_id, language, title, body) VALUES ($1, 'en', 'A heading', 'A text')`,
    [ballot],
  )
  return { voting, ballot }
}
