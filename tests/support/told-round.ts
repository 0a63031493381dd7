import type pg from 'pg'
import { hashOf } from '~/features/mentoring/report/hash-of.server'
import type { Measure } from '~/features/mentoring/report/measures'
import type { ToldTable } from '~/features/mentoring/report/told-lines'

const line = (
  by: 'total' | 'chapter' | 'band',
  key: string,
  figures: Partial<Record<Measure, number | null>>,
) => ({ by, key, figures })

const told: ToldTable = {
  lines: [
    line('total', '', { enrolled: 60, paired: 48, mentors_enrolled: 34, mentors_paired: null }),
    line('chapter', 'serbia-moi', {
      enrolled: 38,
      paired: 30,
      mentors_enrolled: 20,
      mentors_paired: null,
    }),
    line('band', '1', { enrolled: 31, paired: null, mentors_enrolled: null, mentors_paired: null }),
    line('band', '4', { enrolled: null, paired: null, mentors_enrolled: 18, mentors_paired: null }),
  ],
  others: { chapter: true, band: true },
}

/** A round of Serbia that is over, whose pairs were told of and whose year was not; gives its id. */
export async function writeToldRound(client: pg.Client | pg.Pool): Promise<string> {
  const { rows } = await client.query(
    `INSERT INTO mentoring_round (chapter_id, audience, desk, title, language, enrol_from, enrol_until,
       starts_at, ends_at, topics, weights, seed, published_at)
     VALUES ('serbia-moi', 'chapter:serbia-moi', 'coordination:serbia-moi', 'A year together', 'en',
       now() - interval '400 days', now() - interval '390 days', now() - interval '380 days',
       now() - interval '9 days', '{leadership,career,traffic}',
       '{"wishes":6,"topics":6,"languages":2,"band":3,"meeting":1,"times":2}', '0123456789abcdef',
       now() - interval '385 days') RETURNING id`,
  )
  const [{ id }] = rows as [{ id: string }]
  await client.query(
    `INSERT INTO mentoring_release (round_id, stage, released_at, figures, hash)
     VALUES ($1, 'pairs', now() - interval '380 days', $2, $3)`,
    [id, JSON.stringify(told), hashOf(told)],
  )
  return id
}
