import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn, type Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let server: TestServer
let client: pg.Client
let member: Visitor

beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  server = await startServer(database.url)
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  member = await signedIn(server.origin, 'member')
})
afterAll(async () => {
  await client.end()
  await server.stop()
  await database.drop()
})

/** A page in a language, as the text that stands on it. */
async function read(visitor: Visitor, path: string, locale: string): Promise<string> {
  await visitor.post('/language', { locale, next: '/' })
  const html = await (await visitor.get(path)).text()
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

test.each([
  ['en', 'Level Chief inspector (4 of 5)'],
  ['sr-Cyrl', 'Ниво Самостална инспекторка (4 од 5)'],
  ['sq', 'Niveli Kryekomisare (4 nga 5)'],
])('the page of a member says her rank band in the words of %s', async (locale, words) => {
  const path = await aColleagueWithBand(4)
  expect(await read(member, path, locale)).toContain(words)
})

test('the record calls what each line is about by the words of the reader', async () => {
  const coordinator = await signedIn(server.origin, 'coordinator')
  const { rows } = await client.query('SELECT DISTINCT subject_type AS type FROM activity')
  expect(rows.length).toBeGreaterThan(3)
  const mk = JSON.parse(readFileSync('app/locales/mk/audit.json', 'utf8'))
  for (const { type } of rows) expect(mk.subject, type).toHaveProperty(type)
  const page = await read(coordinator, '/audit', 'mk')
  expect(page).toMatch(/Најава членка [\da-f-]{36} · Кој:/)
  expect(page).not.toContain('member')
})

test('a browser that nobody knows has a name in the list of sign-ins, with the day of its last use', async () => {
  const unknown = await signedIn(server.origin, 'member')
  const page = await read(unknown, '/settings/sessions', 'hr')
  expect(page).toMatch(/Nepoznat preglednik ovaj od .+? posljednji put \d+\. \p{L}+ \d{4}\./u)
})

/** The page of a colleague of the demo's member, who now has this band. */
async function aColleagueWithBand(band: number): Promise<string> {
  const page = await (await member.get('/members')).text()
  const id = /href="\/members\/([\w-]{36})"/.exec(page)?.[1] ?? ''
  const { rowCount } = await client.query(
    `UPDATE profile_field SET value = to_jsonb($2::int) WHERE member_id = $1 AND field = 'rank_band'`,
    [id, band],
  )
  expect(rowCount).toBe(1)
  return `/members/${id}`
}
