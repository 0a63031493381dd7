import { unzipSync } from 'fflate'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personaEmail } from '../../app/features/auth/personas.ts'
import { sameBrowser, signedIn, type Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { openSessionOf } from '../support/matrix-world.ts'
import { startServer, type TestServer } from '../support/server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let server: TestServer
let sql: pg.Pool

beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  server = await startServer(database.url)
  sql = new pg.Pool({ connectionString: database.url, max: 2 })
  sql.on('error', () => {})
})
afterAll(async () => {
  await server.stop()
  await sql.end()
  await database.drop()
})

/** Somebody of the roster, who is none of those to try the demo as. */
async function anyone(): Promise<Visitor> {
  const { rows } = await sql.query(
    `SELECT m.id FROM member m JOIN membership ms ON ms.member_id = m.id WHERE ms.chapter_id = 'croatia-moi'
     AND NOT EXISTS (SELECT FROM mandate ma WHERE ma.membership_id = ms.id) ORDER BY m.email_key LIMIT 1`,
  )
  return openSessionOf(sql, server.origin, rows[0].id)
}

const members = async () => (await sql.query('SELECT count(*)::int AS n FROM member')).rows[0].n

describe.each([
  ['/settings/erasure', { meant: 'erase' }],
  ['/settings/resignation', { meant: 'resign' }],
  ['/settings/export', {}],
])('the form of %s', (path, fields) => {
  test('asks who she is once the session is older than a few minutes, and nothing is done', async () => {
    const her = await anyone()
    await sql.query('UPDATE session SET confirmed_at = NULL')
    const before = await members()
    const proofs: Array<Record<string, string>> = [{}, { proof: '' }, { proof: 'not hers' }]
    for (const proof of proofs) {
      const answer = await her.post(path, { ...(fields as object), ...proof })
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain('id="proof-fault"')
      // What she ticked stays ticked.
      if ('meant' in fields) expect(page).toMatch(/<input[^>]*name="meant"[^>]*checked/)
    }
    expect(await members()).toBe(before)
    expect((await her.get('/settings')).status).toBe(200)
  })
})

test('her data come as a file that no cache keeps', async () => {
  const her = await signedIn(server.origin, 'member')
  const answer = await her.post('/settings/export', {})
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Type')).toBe('application/zip')
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="my-data.zip"')
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  expect(Object.keys(parts)).toEqual(['index.html', 'data.json'])
})

test('an erased member is out everywhere, and her browser forgets', async () => {
  const her = await anyone()
  const elsewhere = await anyone()
  const old = sameBrowser(her)
  const before = await members()
  const answer = await her.post('/settings/erasure', { meant: 'erase' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe('/login?erased')
  expect(answer.headers.get('Clear-Site-Data')).toBe('"cache", "storage"')
  expect(answer.headers.get('Set-Cookie')).toMatch(/^mreza=;.*Max-Age=0/)
  expect(await members()).toBe(before - 1)
  for (const visitor of [old, elsewhere])
    for (const path of ['/discussions', '/settings', '/settings/export'])
      expect((await visitor.get(path)).headers.get('Location')).toMatch(/^\/login\?next=/)
  expect((await her.get('/login?erased')).status).toBe(200)
})

test('nobody erases those to try the demo as: the next visitor finds them again', async () => {
  const her = await signedIn(server.origin, 'member-other-chapter')
  const before = await members()
  const page = await (await her.get('/settings/erasure')).text()
  expect(page).toContain('in the demonstration for everyone')
  expect(page).not.toContain('name="meant"')
  expect((await her.post('/settings/erasure', { meant: 'erase' })).status).toBe(403)
  expect(await members()).toBe(before)
  expect(
    await sql.query('SELECT FROM member WHERE email_key = $1', [
      personaEmail('member-other-chapter'),
    ]),
  ).toMatchObject({ rowCount: 1 })
})
