import { spawnSync } from 'node:child_process'
import { alternate, median, type Row } from '../compare.ts'
import { load } from '../load.ts'
import { type Pace, small } from '../pace.ts'
import { ask, fullThreads, serveOurs, signIn, type World } from '../world.ts'

/** A match of 1,000 mentees with 600 mentors: beside the bare solver, and what the pages notice of it. */
export async function measureMatching(world: World, pace: Pace): Promise<Row[]> {
  return [await besideSolver(pace), await besidePages(world, pace)]
}

type Once = { matched: number; sum: number; worst: number; milliseconds: number; megabytes: number }

/** All four aims one after the other, beside HiGHS on the full model of the last but one alone. */
async function besideSolver(pace: Pace): Promise<Row> {
  const memory: number[] = []
  let round = 0
  let best: Once
  const measured = await alternate(
    pace.rounds,
    async () => {
      round += 1
      best = matchOnce(round)
      memory.push(best.megabytes)
      return best.milliseconds / 1_000
    },
    async () => {
      const bare = matchOnce(round, best.worst)
      if (bare.matched !== best.matched || bare.sum !== best.sum)
        throw new Error(`another optimum: ${JSON.stringify({ best, bare })}`)
      return bare.milliseconds / 1_000
    },
  )
  return {
    what: 'Matching 1,000 mentees with 600 mentors, the same optimum',
    target: { atMost: 5 },
    ratios: measured.ratios,
    ours: `${median(measured.ours).toFixed(1)} s, at most ${Math.max(...memory).toFixed(0)} MB`,
    reference: `${median(measured.reference).toFixed(1)} s`,
  }
}

function matchOnce(...args: number[]): Once {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tests/bench/match-once.ts', ...args.map(String)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the match failed\n${stderr}`)
  return JSON.parse(stdout) as Once
}

/** The p95 of the thread page while one match follows the other, beside its p95 without. */
async function besidePages(world: World, pace: Pace): Promise<Row> {
  const database = await world.copy(small)
  const tokens = await signIn(database, 50)
  const threads = await fullThreads(database, 100)
  await openRound(database)
  const ours = await serveOurs(database)
  let turn = 0
  const next = () => {
    turn += 1
    const thread = threads[turn % threads.length]
    return { path: `/discussions/${thread}`, token: tokens[turn % tokens.length] ?? '' }
  }
  const p95 = async () => (await load(ours.origin, pace.seconds, next)).p95
  await load(ours.origin, pace.warmUp, next)
  const measured = await alternate(
    pace.rounds,
    async () => {
      const runs = keepMatching(database)
      await runs.underWay
      const found = await p95()
      await runs.stop()
      return found
    },
    p95,
  )
  await ours.stop()
  return {
    what: 'p95 of the thread page while a match runs, to its p95 without',
    target: { atMost: 1.3 },
    ratios: measured.ratios,
    ours: `${median(measured.ours).toFixed(1)} ms`,
    reference: `${median(measured.reference).toFixed(1)} ms`,
  }
}

/** Enrols 1,600 members of the world in a round: the last 600 as mentors, with one to three places. */
async function openRound(database: string): Promise<void> {
  await ask(
    database,
    `WITH the_round AS (
       INSERT INTO mentoring_round (chapter_id, audience, desk, title, language, enrol_from, enrol_until,
         starts_at, ends_at, topics, weights, seed)
       VALUES ('serbia-moi', 'network', 'coordination:serbia-moi', 'bench', 'en', now() - interval '2 days',
         now() - interval '1 day', now(), now() + interval '1 year', '{}',
         '{"wishes":6,"topics":6,"languages":2,"band":3,"meeting":1,"times":2}', 'bench')
       RETURNING id)
     INSERT INTO enrolment (round_id, member_id, chapter_id, band, is_mentor, is_mentee, capacity, offers,
       wants, languages, meeting, enrolled_at, changed_at)
     SELECT the_round.id, m.id, 'serbia-moi', 1 + (m.lot % 5), m.n > 1000, m.n <= 1000, 1 + (m.lot % 3),
       ARRAY[topics[1 + (m.lot % 20)], topics[1 + (m.lot / 20 % 20)], topics[1 + (m.lot / 400 % 20)]],
       ARRAY[topics[1 + (m.lot / 7 % 20)], topics[1 + (m.lot / 140 % 20)]],
       ARRAY[(ARRAY['sr', 'bs', 'hr', 'mk', 'sq', 'sl', 'ro'])[1 + (m.lot / 3 % 7)], 'en'],
       (ARRAY['online', 'in_person', 'either'])[1 + (m.lot / 11 % 3)], now(), now()
     FROM the_round, (SELECT array_agg('topic ' || it) AS topics FROM generate_series(1, 20) AS it) AS topic,
       (SELECT id, row_number() OVER (ORDER BY id) AS n, abs(hashtext(id::text)) AS lot
        FROM member WHERE email_key LIKE 'member%@bench.example' LIMIT 1600) AS m`,
  )
  const [{ count } = { count: 0 }] = await ask<{ count: number }>(
    database,
    'SELECT count(*)::int AS count FROM enrolment',
  )
  if (count !== 1_600) throw new Error('the world has too few members for the round')
}

/** Has one run follow the other until it is told to stop; the first is under way when it says so. */
function keepMatching(database: string) {
  let isOver = false
  let tellUnderWay = () => {}
  const underWay = new Promise<void>((done) => {
    tellUnderWay = done
  })
  async function repeat(): Promise<void> {
    while (!isOver) {
      const [{ id } = { id: '' }] = await ask<{ id: string }>(
        database,
        `WITH run AS (INSERT INTO match_run (round_id, number, started_by, started_at, state)
           SELECT id, 1 + (SELECT count(*) FROM match_run), (
             SELECT ms.member_id FROM mandate ma JOIN membership ms ON ms.id = ma.membership_id
             WHERE ma.chapter_id = 'serbia-moi' AND ma.office = 'coordinator' AND ma.until_at > now() LIMIT 1
           ), now(), 'waiting' FROM mentoring_round RETURNING id)
         SELECT id, graphile_worker.add_job('work_out_match', json_build_object('runId', id)) IS NULL FROM run`,
      )
      await until(database, id, 'given IS NOT NULL')
      tellUnderWay()
      await until(database, id, "state IN ('done', 'cancelled')", () => isOver)
    }
  }
  const repeated = repeat()
  return {
    underWay: Promise.race([underWay, repeated]),
    async stop() {
      isOver = true
      await repeated
      // What is still under way would stand in the time of those without.
      await ask(
        database,
        "UPDATE match_run SET state = 'cancelled', ended_at = now() WHERE ended_at IS NULL",
      )
      await new Promise((done) => setTimeout(done, 1_000))
    },
  }
}

async function until(database: string, id: string, what: string, isEnough = () => false) {
  while (!isEnough()) {
    const [run] = await ask<{ is: boolean; fault: string | null }>(
      database,
      `SELECT ${what} AS is, fault FROM match_run WHERE id = $1`,
      [id],
    )
    if (run?.fault) throw new Error(`the match failed: ${run.fault}`)
    if (run?.is) return
    await new Promise((done) => setTimeout(done, 100))
  }
}
