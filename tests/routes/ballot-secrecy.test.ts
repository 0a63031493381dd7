import { strFromU8, unzipSync } from 'fflate'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personaPassword } from '../../app/features/auth/personas.ts'
import type { Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { LiveClient, pass, until } from '../support/live-client.ts'
import { say } from '../support/live-world.ts'
import { openSessionOf } from '../support/matrix-world.ts'
import { startServer, type TestServer } from '../support/server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let server: TestServer
let sql: pg.Pool
let voter: Visitor
let others: Visitor[]
let voterId: string
let voteId: string
let draft: string
let boardSpace: string
let boardThread: string

beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  // Everything that it ever logs is looked at.
  server = await startServer(database.url, { LOG_LEVEL: 'debug' })
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
  voterId = electors.rows[0].id
  const spaces = await sql.query(`SELECT id FROM space WHERE kind = 'board'`)
  boardSpace = spaces.rows[0].id
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

/** Waits until every line of the record has its seal: the page of the record tells of seals. */
async function isSealed(): Promise<void> {
  const unsealed = `SELECT count(*)::int AS n FROM activity a
    WHERE NOT EXISTS (SELECT FROM activity_seal s WHERE s.activity_id = a.id)`
  await expect
    .poll(async () => (await sql.query(unsealed)).rows[0].n, { timeout: 20_000, interval: 200 })
    .toBe(0)
}

/** Every job as it stands in the queue, but for when it runs. */
async function mails(): Promise<string[]> {
  const { rows } = await sql.query(
    'SELECT t.identifier, j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY j.id',
  )
  return rows.map((it) => JSON.stringify(it))
}

test('what five electors receive is the same to the byte, whether or not a sixth has voted, thought better of it, recused herself or taken it back', async () => {
  expect(others).toHaveLength(5)
  // Twice: the first time may keep parts of pages.
  await Promise.all(others.map(everything))
  await isSealed()
  const before = await Promise.all(others.map(everything))
  expect(before[0]?.filter((it) => / 200 /.test(it.slice(0, 120))).length).toBeGreaterThan(12)
  const jobs = await mails()
  for (const [choice, reason] of [
    ['for', 'A very particular reason.'],
    ['against', 'Another particular reason.'],
    ['recuse', 'My sister makes these vests.'],
    ['none', ''],
  ] as const) {
    expect((await cast(choice, reason, await stood())).status).toBe(303)
    expect(await (await voter.get(`/positions/ballots/${voteId}`)).text()).toContain(
      reason || 'value="abstain"',
    )
    expect(await mails()).toEqual(jobs)
    await isSealed()
    const after = await Promise.all(others.map(everything))
    for (const [n, said] of after.entries())
      for (const [page, text] of said.entries()) expect(text).toBe(before[n]?.[page])
  }
}, 120_000)

/** Every line that each of them may hold open, on the board's space and its thread and on the vote and the draft, should they ever be things to watch. */
async function listen(): Promise<LiveClient[]> {
  const begun = await voter.post(`/spaces/${boardSpace}/threads`, {
    ...{ formKey: uuidv7(), title: 'During the vote', body: 'A word.', language: 'en' },
  })
  boardThread = /[0-9a-f-]{36}/.exec(begun.headers.get('Location') ?? '')?.[0] ?? ''
  const clients = others.map(
    ({ cookie }) =>
      new LiveClient(server.origin, { thing: 'thread', id: boardThread, cookie, after: 1 }),
  )
  for (const client of clients) {
    await client.ready()
    expect((await client.ask({ thing: 'space', id: boardSpace })).ok).toBe(true)
    for (const thing of ['thread', 'space', 'vote', 'position', 'draft'])
      for (const id of [voteId, draft.split('/').at(-1)])
        expect(await client.ask({ thing, id, after: 0 })).toMatchObject({ ok: false })
  }
  return clients
}

/** The names of all figures, without their values. */
async function figures(): Promise<string[]> {
  const told = await (await fetch(`${server.origin}/metrics`)).text()
  return [...new Set(told.split('\n').map((it) => it.replace(/ [^ ]*$/, '')))].sort()
}

const cast = (choice: string, reason: string, seen: number) =>
  voter.post(`/positions/ballots/${voteId}`, { choice, reason, seen: String(seen) })

/** How often she has voted so far. */
async function stood(): Promise<number> {
  const { rows } = await sql.query(
    `SELECT count(*)::int AS seen FROM ballot b JOIN vote_elector e ON e.id = b.elector_id
     WHERE e.member_id = $1 AND e.vote_id = $2`,
    [voterId, voteId],
  )
  return rows[0].seen
}

test('no line of theirs, no log and no figure tells of a vote that is cast or changed', async () => {
  const clients = await listen()
  let seen = await stood()
  const lengths: number[] = []
  const known = await figures()
  for (const [choice, reason] of [
    ['for', 'Particular words one.'],
    ['against', 'Particular words two.'],
    ['abstain', 'Particular words six.'],
    ['recuse', 'Particular words 4ab.'],
  ] as const) {
    const before = server.output().length
    expect((await cast(choice, reason, seen++)).status).toBe(303)
    lengths.push(server.output().length - before)
  }
  const after = await figures()
  await pass(500)
  expect(clients.flatMap(({ heard }) => heard)).toEqual([])
  expect(server.output()).not.toMatch(/Particular words|abstain|against|recuse|"choice"/)
  expect(new Set(lengths).size).toBe(1)
  expect(after.filter((it) => !known.includes(it) && !it.includes('status="303"'))).toEqual([])
  expect(after.join()).not.toMatch(/against|abstain|recuse|ballot/)

  // And they would have heard it.
  await say(voter, boardThread, 'A word after it.')
  for (const client of clients)
    await until(() => client.heard.some(({ name }) => name === 'reply'), 'a reply')
  for (const client of clients) client.stop()
}, 60_000)

test('what others save of their own holds nothing of it, and what she saves holds it', async () => {
  const saved = async (visitor: Visitor) => {
    const answer = await visitor.post('/settings/export', { proof: personaPassword })
    expect([answer.status, answer.headers.get('Content-Disposition')]).toEqual([
      200,
      expect.stringContaining('attachment'),
    ])
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    return Object.values(parts)
      .map((it) => strFromU8(it))
      .join('\n')
  }
  expect((await cast('for', 'Words of her own.', await stood())).status).toBe(303)
  expect(await saved(voter)).toContain('Words of her own.')
  for (const other of others) {
    const all = await saved(other)
    expect(all).not.toContain('Words of her own.')
    expect(all).not.toContain(voterId)
  }
}, 60_000)
