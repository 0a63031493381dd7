import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { openSessionOf } from '../support/matrix-world.ts'
import { startServer, type TestServer } from '../support/server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let server: TestServer
let sql: pg.Pool
let voter: Visitor
let others: Visitor[]
let voteId: string
let draft: string

beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  server = await startServer(database.url)
  sql = new pg.Pool({ connectionString: database.url, max: 2 })
  sql.on('error', () => {})
  const { rows } = await sql.query(
    'SELECT id, position_id AS position FROM position_vote WHERE counted_at IS NULL',
  )
  voteId = rows[0].id
  draft = `/positions/drafts/${rows[0].position}`
  const electors = await sql.query(
    `SELECT e.member_id AS id FROM vote_elector e WHERE e.vote_id = $1
       AND NOT EXISTS (SELECT FROM ballot b WHERE b.elector_id = e.id) LIMIT 6`,
    [voteId],
  )
  const visitors = await Promise.all(
    electors.rows.map(({ id }) => openSessionOf(sql, server.origin, id)),
  )
  others = visitors.slice(1)
  voter = visitors[0] as Visitor
})
afterAll(async () => {
  await server.stop()
  await sql.end()
  await database.drop()
})

/** All that an elector gets from every page that could speak of the vote, but for the hour, what is made anew each time, and how long that is packed. */
async function everything(visitor: Visitor): Promise<string[]> {
  const paths = [
    ...['/positions/drafts', draft, `${draft}/vote`, `${draft}/timeline`, `${draft}/withdrawal`],
    ...['/positions/ballots', `/positions/ballots/${voteId}`, '/audit', '/discussions'],
    ...['/settings', '/members', '/chapters', '/mentoring'],
  ]
  const said: string[] = []
  for (const path of paths.flatMap((it) => [it, `${it}.data`])) {
    const answer = await visitor.get(path)
    const headers = [...answer.headers].filter(
      ([name]) => !/^(date|set-cookie|content-length)$/.test(name),
    )
    const nonce = /nonce-([\w+/=-]+)/.exec(JSON.stringify(headers))?.[1] ?? 'none'
    const all = `${path} ${answer.status} ${JSON.stringify(headers)} ${await answer.text()}`
    said.push(
      all
        .replaceAll(nonce, 'nonce') // The key of a form; every other id is of version 7.
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'key'),
    )
  }
  return said
}

const mails = async () =>
  (await sql.query('SELECT count(*)::int AS n FROM graphile_worker._private_jobs')).rows[0].n

test('what five electors receive is the same to the byte, whether or not a sixth has voted', async () => {
  expect(others).toHaveLength(5)
  // Twice: the first time may keep parts of pages, and seals what is new in the record.
  await Promise.all(others.map(everything))
  await new Promise((done) => setTimeout(done, 4_500))
  const before = await Promise.all(others.map(everything))
  expect(before[0]?.filter((it) => / 200 /.test(it.slice(0, 120))).length).toBeGreaterThan(12)
  const jobs = await mails()
  const answer = await voter.post(`/positions/ballots/${voteId}`, {
    ...{ choice: 'against', reason: 'A very particular reason.', seen: '0' },
  })
  expect(answer.status).toBe(303)
  expect(await (await voter.get(`/positions/ballots/${voteId}`)).text()).toContain(
    'A very particular reason.',
  )
  expect(await mails()).toBe(jobs)
  const after = await Promise.all(others.map(everything))
  for (const [n, said] of after.entries())
    for (const [page, text] of said.entries()) expect(text).toBe(before[n]?.[page])
}, 120_000)
