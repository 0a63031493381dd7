import { createHash } from 'node:crypto'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { usualWeights } from '../../app/features/mentoring/terms.ts'
import type { MatrixRound } from '../routes/mentoring-matrix.ts'

/** A round, a mentor and a mentee of it, a run that is over, and the mark of its draft of the two. */
export type RoundIds = { round: string; mentor: string; mentee: string; run: string; mark: string }

type People = { mentor: string; colleague: string; neighbour: string }

/** Rounds of Serbia (one that enrols, one whose enrolment has ended, one for the network) and one of Albania. */
export async function writeRounds(
  sql: pg.Pool,
  member: string,
  { mentor, colleague, neighbour }: People,
): Promise<Record<MatrixRound, RoundIds>> {
  const serbia = { chapter: 'serbia-moi', mentor }
  return {
    open: await writeRound(sql, { ...serbia, audience: 'chapter:serbia-moi', mentee: member }),
    ended: await writeRound(sql, {
      ...{ ...serbia, audience: 'chapter:serbia-moi', mentee: member, hasEnded: true },
    }),
    network: await writeRound(sql, { ...serbia, audience: 'network', mentee: neighbour }),
    albania: await writeRound(sql, {
      ...{ chapter: 'albania-asp', audience: 'chapter:albania-asp' },
      ...{ mentor: neighbour, mentee: colleague },
    }),
    never: nothing(uuidv7),
    malformed: nothing(() => 'no-id'),
  }
}

function nothing(id: () => string): RoundIds {
  return { round: id(), mentor: id(), mentee: id(), run: id(), mark: '0123456789abcdef' }
}

type Written = {
  chapter: string
  audience: string
  mentor: string
  mentee: string
  hasEnded?: boolean
}

async function writeRound(sql: pg.Pool, round: Written): Promise<RoundIds> {
  const one = async (text: string, values: unknown[]) => {
    const { rows } = await sql.query<{ id: string }>(text, values)
    return rows[0]?.id ?? ''
  }
  const { chapter, audience, hasEnded } = round
  const id = await one(
    `INSERT INTO mentoring_round (chapter_id, audience, desk, title, language, enrol_from, enrol_until, starts_at, ends_at, topics, weights, seed)
     SELECT $1, $2, 'coordination:' || $1, 'A round', 'en', today - interval '9 days', today + $3::interval,
       today + interval '20 days', today + interval '300 days', ARRAY['career', 'traffic', 'forensics'], $4, 'ab'
     FROM (SELECT date_trunc('day', now()) AS today) AS it RETURNING id`,
    [chapter, audience, hasEnded ? '-1 day' : '9 days', usualWeights],
  )
  const enrol = (member: string, part: 'is_mentor' | 'is_mentee') =>
    one(
      `INSERT INTO enrolment (round_id, member_id, chapter_id, is_mentor, is_mentee, capacity, languages, meeting, enrolled_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, ARRAY['en'], 'either', date_trunc('second', now()), date_trunc('second', now())) RETURNING id`,
      [
        id,
        member,
        chapter,
        part === 'is_mentor',
        part === 'is_mentee',
        part === 'is_mentor' ? 2 : 0,
      ],
    )
  const mentor = await enrol(round.mentor, 'is_mentor')
  const mentee = await enrol(round.mentee, 'is_mentee')
  await sql.query(
    `INSERT INTO draft_pair (mentee_id, mentor_id, round_id, score, reasons) VALUES ($1, $2, $3, 1, $4)`,
    [mentee, mentor, id, reasons],
  )
  const run = await one(
    `INSERT INTO match_run (round_id, number, started_at, state, ended_at)
     VALUES ($1, 1, date_trunc('second', now()), 'done', date_trunc('second', now())) RETURNING id`,
    [id],
  )
  const mark = createHash('sha256').update(`${mentee}/${mentor}`).digest('hex').slice(0, 16)
  return { round: id, mentor, mentee, run, mark }
}

/** Why the two fit, as a run would explain it. */
const reasons = {
  wishes: { part: 0, place: null },
  topics: { part: 50, met: [] },
  languages: { part: 50, common: ['en'] },
  band: { part: 50, above: null },
  meeting: { part: 100, form: 'either' },
  times: { part: 50, common: [] },
}
