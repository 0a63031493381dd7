import { createHash, randomUUID } from 'node:crypto'
import { median, type Row } from '../compare.ts'
import { type Pace, small } from '../pace.ts'
import { ask, serveOurs, signIn, type World } from '../world.ts'

/** How many answers of each kind make one round, for each second of the pace. */
const perSecond = 150

/**
 * How long "not found" takes for a thread of another chapter beside an id that never was, as page
 * and as form: who can tell the two apart by the clock learns what exists (trust, C1). The two are
 * asked in turn on one line, and the median of each round counts; the ratio is the greater by the less.
 */
export async function measureNotFound(world: World, pace: Pace): Promise<Row[]> {
  const database = await world.copy(small)
  const ours = await serveOurs(database)
  const [token = ''] = await signIn(database, 1)
  const foreign = await foreignThreads(database, token)
  const rows: Row[] = []
  for (const [what, method] of [
    ['page', 'GET'],
    ['form', 'POST'],
  ] as const) {
    const time = timer(ours.origin, token, method)
    await round(time, foreign, perSecond * pace.warmUp)
    const measured = { foreign: [] as number[], never: [] as number[] }
    for (let turn = 0; turn < pace.rounds; turn++) {
      const { theirs, nobodys } = await round(time, foreign, perSecond * pace.seconds)
      measured.foreign.push(theirs)
      measured.never.push(nobodys)
    }
    const ratios = measured.foreign.map((it, n) => apart(it, measured.never[n] ?? it))
    rows.push({
      what: `"Not found" of another chapter's thread beside a thread that never was, ${what}`,
      target: { atMost: 1.05 },
      ratios,
      ours: `${median(measured.foreign).toFixed(2)} ms`,
      reference: `${median(measured.never).toFixed(2)} ms`,
    })
  }
  await ours.stop()
  return rows
}

type Timer = (id: string) => Promise<number>

function timer(origin: string, token: string, method: 'GET' | 'POST'): Timer {
  const headers = { Cookie: `mreza=${token}`, 'Sec-Fetch-Site': 'same-origin', Origin: origin }
  return async (id) => {
    const start = performance.now()
    const answer = await fetch(`${origin}/discussions/${id}${method === 'POST' ? '/pin' : ''}`, {
      method,
      headers,
      ...(method === 'POST' ? { body: new URLSearchParams() } : {}),
    })
    await answer.arrayBuffer()
    if (answer.status !== 404) throw new Error(`${method} of a foreign id gave ${answer.status}`)
    return performance.now() - start
  }
}

async function round(time: Timer, foreign: string[], count: number) {
  const theirs: number[] = []
  const nobodys: number[] = []
  for (let n = 0; n < count; n++) {
    const pair = [
      async () => theirs.push(await time(foreign[n % foreign.length] ?? '')),
      async () => nobodys.push(await time(randomUUID())),
    ]
    // Neither always comes first.
    for (const ask of n % 2 ? pair : pair.reverse()) await ask()
  }
  return { theirs: median(theirs), nobodys: median(nobodys) }
}

function apart(a: number, b: number): number {
  return Math.max(a / b, b / a)
}

async function foreignThreads(database: string, token: string): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    database,
    `SELECT t.id FROM thread t WHERE NOT EXISTS (
       SELECT FROM audience_holding(now()) h JOIN session s ON s.member_id = h.member_id
       WHERE s.id = $1 AND h.audience = t.audience) LIMIT 50`,
    [createHash('sha256').update(token).digest('hex')],
  )
  if (rows.length === 0) throw new Error('this member reads every thread')
  return rows.map(({ id }) => id)
}
