import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn, Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { startServer } from '../support/server.ts'
import { writeToldRound } from '../support/told-round.ts'

let server: Awaited<ReturnType<typeof startServer>>
let sql: pg.Pool
let at: string
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await cloneDatabase('template_demo')
  drop = database.drop
  sql = new pg.Pool({ connectionString: database.url, max: 2 })
  at = `/mentoring/rounds/${await writeToldRound(sql)}`
  server = await startServer(database.url)
})
afterAll(async () => {
  await server.stop()
  await sql.end()
  await drop()
})

test('the circle and the board read the report of a round, as a page and as a file; nobody else does', async () => {
  for (const [persona, status] of [
    ['member', 200],
    ['coordinator', 200],
    ['board', 200],
    ['member-other-chapter', 404],
    ['custodian', 404],
    ['applicant', 404],
  ] as const) {
    const visitor = await signedIn(server.origin, persona)
    for (const path of [`${at}/report`, `${at}/report.csv`])
      expect([persona, path, (await visitor.get(path)).status]).toEqual([persona, path, status])
    const programme = await (await visitor.get('/mentoring/report')).text()
    expect([persona, programme.includes('A year together')]).toEqual([persona, status === 200])
  }
  const signedOut = await new Visitor(server.origin).get(`${at}/report.csv`)
  expect(signedOut.headers.get('Location')).toContain('/login')
})

test('page and file tell the same numbers', async () => {
  const member = await signedIn(server.origin, 'member')
  const page = await (await member.get(`${at}/report`)).text()
  const file = await member.get(`${at}/report.csv`)
  expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="report.csv"')
  const rows = (await file.text()).trim().split('\r\n').slice(1)
  const cells = rows.flatMap((row) => row.split(';').slice(2))
  const numbers = (all: string[]) => all.filter((it) => /^\d+$/.test(it)).sort()
  const tables = [...page.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, it = '']) => it)
  expect(numbers(cells)).toEqual(['18', '20', '30', '31', '34', '38', '48', '60'])
  expect(numbers(tables)).toEqual(numbers(cells))
})

test('its desk alone releases what is due, and hears in words what is not', async () => {
  const release = async (persona: Parameters<typeof signedIn>[1], stage: string) => {
    const answer = await (await signedIn(server.origin, persona)).post(`${at}/releases`, { stage })
    return [answer.status, answer.headers.get('Location')]
  }
  expect(await release('member', 'year')).toEqual([403, null])
  expect(await release('member-other-chapter', 'year')).toEqual([404, null])
  expect(await release('board', 'year')).toEqual([404, null])
  expect(await release('coordinator', 'all')).toEqual([422, null])
  expect(await release('coordinator', 'pairs')).toEqual([303, `${at}/report?said=done`])
  const coordinator = await signedIn(server.origin, 'coordinator')
  expect(await (await coordinator.get(`${at}/report?said=done`)).text()).toContain('role="alert"')
  expect(await release('coordinator', 'year')).toEqual([303, `${at}/report`])
  const { rows } = await sql.query('SELECT stage FROM mentoring_release ORDER BY released_at')
  expect(rows).toEqual([{ stage: 'pairs' }, { stage: 'year' }])
})
