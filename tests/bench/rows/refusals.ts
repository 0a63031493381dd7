import { createHash, randomUUID } from 'node:crypto'
import { median, type Row } from '../compare.ts'
import { type Pace, small } from '../pace.ts'
import { ask, serveOurs, signIn, type World } from '../world.ts'

/** How many answers of each kind make one round, for each second of the pace. */
const perSecond = 20
const causes = ['blocked', 'full', 'paused'] as const
type Cause = (typeof causes)[number]

/**
 * How long "she cannot take on anyone" takes when the mentor does not want her, has no place, or rests:
 * who can tell the three apart by the clock learns that she is kept away (mission G04). The three are
 * asked in turn on one line, and the median of each round counts; the ratio is the slowest by the quickest.
 */
export async function measureRefusals(world: World, pace: Pace): Promise<Row[]> {
  const database = await world.copy(small)
  const ours = await serveOurs(database)
  const [token = ''] = await signIn(database, 1)
  const mentors = await writeMentors(database, token)
  const rounds: Array<Record<Cause, number>> = []
  await round(database, ours.origin, token, mentors, perSecond * pace.warmUp)
  for (let turn = 0; turn < pace.rounds; turn++)
    rounds.push(await round(database, ours.origin, token, mentors, perSecond * pace.seconds))
  await ours.stop()
  const timesOf = (cause: Cause) => rounds.map((it) => it[cause])
  const inWords = (some: readonly Cause[]) =>
    some.map((it) => `${it} ${median(timesOf(it)).toFixed(2)} ms`).join(', ')
  return [
    {
      what: 'Asking a mentor who has blocked her, is full, or rests: the slowest by the quickest',
      target: { atMost: 1.05 },
      ratios: rounds.map((it) => Math.max(...Object.values(it)) / Math.min(...Object.values(it))),
      ours: inWords(['blocked']),
      reference: inWords(['full', 'paused']),
    },
  ]
}

async function round(
  database: string,
  origin: string,
  token: string,
  mentors: Record<Cause, string>,
  count: number,
): Promise<Record<Cause, number>> {
  const times = { blocked: [] as number[], full: [] as number[], paused: [] as number[] }
  for (let n = 0; n < count; n++) {
    // She may ask ten times a day; that is not what is looked at here.
    await ask(database, 'DELETE FROM rate_limit')
    // None always comes first.
    for (let turn = 0; turn < causes.length; turn++) {
      const cause = causes[(n + turn) % causes.length] ?? 'full'
      times[cause].push(await refusal(origin, token, mentors[cause]))
    }
  }
  return { blocked: median(times.blocked), full: median(times.full), paused: median(times.paused) }
}

async function refusal(origin: string, token: string, mentor: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(`${origin}/mentoring/mentors/${mentor}/requests`, {
    method: 'POST',
    headers: { Cookie: `mreza=${token}`, 'Sec-Fetch-Site': 'same-origin', Origin: origin },
    body: new URLSearchParams({ formKey: randomUUID(), words: 'I would like to learn of you.' }),
  })
  await answer.arrayBuffer()
  if (answer.status !== 409) throw new Error(`a refused request gave ${answer.status}`)
  return performance.now() - start
}

/** A mentor for each cause, of other services than the asker, with whom she has a language in common. */
async function writeMentors(database: string, token: string): Promise<Record<Cause, string>> {
  const session = createHash('sha256').update(token).digest('hex')
  const [asker] = await ask<{ id: string; chapter: string }>(
    database,
    `SELECT s.member_id AS id, ms.chapter_id AS chapter FROM session s
     JOIN membership ms ON ms.member_id = s.member_id AND ms.kind = 'home' WHERE s.id = $1`,
    [session],
  )
  const others = await ask<{ id: string; chapter: string }>(
    database,
    `SELECT member_id AS id, chapter_id AS chapter FROM membership
     WHERE kind = 'home' AND chapter_id <> $1 ORDER BY member_id LIMIT 4`,
    [asker?.chapter],
  )
  const [blocked = '', full = '', paused = '', taken = ''] = others.map(({ id }) => id)
  const chapter = others[0]?.chapter
  await ask(
    database,
    `INSERT INTO profile_field (member_id, field, value, audience) SELECT $1, 'languages', '["en"]', 'network'
     ON CONFLICT (member_id, field) DO UPDATE SET value = excluded.value`,
    [asker?.id],
  )
  await ask(
    database,
    `INSERT INTO mentor_offer (member_id, audience, capacity, topics, languages, meeting, paused_at, changed_at)
     SELECT id, 'network', 1, ARRAY['career'], ARRAY['en'], 'either', CASE WHEN id = $2 THEN now() END, now()
     FROM unnest($1::uuid[]) AS id`,
    [[blocked, full, paused], paused],
  )
  await ask(
    database,
    `INSERT INTO member_block (member_id, blocked_id, scope, from_at) VALUES ($1, $2, 'pairing', now())`,
    [blocked, asker?.id],
  )
  await ask(
    database,
    `INSERT INTO pairing (mentor_id, mentee_id, mentor_chapter, mentee_chapter, reasons, proposed_at, from_at, ends_at)
     VALUES ($1, $2, $3, $3, '{}', now(), now(), now() + interval '9 months')`,
    [full, taken, chapter],
  )
  return { blocked, full, paused }
}
