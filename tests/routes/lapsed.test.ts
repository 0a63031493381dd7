import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../support/browser-like.ts'
import { LiveClient, until } from '../support/live-client.ts'
import { buildMatrixWorld, type MatrixWorld, openSessionOf } from '../support/matrix-world.ts'
import { addressesOf, dataTwin, send } from '../support/walk-matrix.ts'
import { matrix } from './access-matrix.ts'

let world: MatrixWorld
let lapsed: Visitor
let nowhere: Visitor
beforeAll(async () => {
  world = await buildMatrixWorld()
  lapsed = await anAccount('lapsed@test.example', true)
  nowhere = await anAccount('nowhere@test.example', false)
})
afterAll(() => world.end())

/** Somebody with an account and a vetting; her membership, if she had one, lapsed yesterday. */
async function anAccount(email: string, hadHome: boolean): Promise<Visitor> {
  const { rows } = await world.sql.query(
    `INSERT INTO member (display_name, given_name, family_name, name_key, display_key, email, email_key)
     VALUES ('Test', 'Test', 'Test', 'test', 'test', $1, $1) RETURNING id`,
    [email],
  )
  const { id } = rows[0]
  if (hadHome)
    await world.sql.query(
      `INSERT INTO membership (member_id, chapter_id, kind, from_at, due_at, until_at)
       VALUES ($1, 'serbia-moi', 'home', '2020-01-01', now() - interval '31 days', now() - interval '1 day')`,
      [id],
    )
  await world.sql.query(
    `INSERT INTO vetting (member_id, chapter_id, method, from_at, until_at)
     VALUES ($1, 'serbia-moi', 'roster', '2020-01-01', '2099-01-01')`,
    [id],
  )
  return openSessionOf(world.sql, world.server.origin, id)
}

test('whoever has lapsed is answered everywhere like one who never belonged, but led to the page that tells why', {
  timeout: 240_000,
}, async () => {
  const rows = Object.values(matrix)
    .flat()
    .filter(({ address }) => !/^\/(login|logout|exit|password-reset|demo|apply)/.test(address))
    // What she sends of her own account is hers, and ends sessions or limits of the next row.
    .filter(({ method, address }) => method === 'GET' || !address.startsWith('/settings'))
  expect(rows.length).toBeGreaterThan(120)
  for (const row of rows.flatMap((it) => (it.method === 'GET' ? [it, dataTwin(it)] : [it])))
    for (const thing of addressesOf(row)) {
      const ask = async (visitor: Visitor) => {
        world.visitors.applicant = visitor
        const { status, location } = await send(world, row, thing, 'applicant')
        return { address: row.address, thing, status, location }
      }
      const isOverview = /^\/discussions(\.data)?$/.test(row.address) && row.method === 'GET'
      const expected = await ask(nowhere)
      const told = await ask(lapsed)
      if (!isOverview) expect(told).toEqual(expected)
      else expect([202, 303]).toContain(told.status)
    }
})

test('her own page tells what happened, when, and who can take her back; every other way leads there', async () => {
  const page = await lapsed.get('/settings/membership')
  const text = await page.text()
  expect(page.status).toBe(200)
  expect(text).toContain('It lapsed on')
  expect(text).toContain('href="/chapters/serbia-moi"')
  expect(text).not.toContain('name="membership"')
  const overview = await lapsed.get('/discussions')
  expect([overview.status, overview.headers.get('Location')]).toEqual([303, '/settings/membership'])
})

test('no socket of hers hears anything', async () => {
  const { thread } = world.things.serbia
  const client = new LiveClient(world.server.origin, {
    cookie: lapsed.cookie,
    thing: 'thread',
    id: thread,
  })
  await until(() => client.answers.length > 0, 'an answer')
  expect(JSON.stringify(client.answers)).not.toContain('true')
  client.stop()
})
