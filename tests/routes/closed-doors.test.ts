import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Visitor } from '../support/browser-like.ts'
import { dataOf } from '../support/crawl.ts'
import { LiveClient, until } from '../support/live-client.ts'
import { buildMatrixWorld, type MatrixWorld, openSessionOf } from '../support/matrix-world.ts'

// Zulip CVE-2016-4427: who was deactivated still read. What leaves the platform as a file or as bare
// data is bound to a session and asked anew each time: there is no feed and no link that lasts.
let world: MatrixWorld
const ended = ['suspended', 'lapsed', 'resigned', 'erased'] as const
type Ended = (typeof ended)[number]
/** The cookie of each, from when she was a coordinator of Serbia with all of this open to her. */
const cookies = {} as Record<Ended, Visitor>
let doors: Array<[method: 'GET' | 'POST', address: string, fields?: Record<string, string>]>

beforeAll(async () => {
  world = await buildMatrixWorld()
  doors = [
    ['GET', '/chapters/serbia-moi/roster'],
    ['GET', '/chapters/serbia-moi/roster/export'],
    ['POST', '/chapters/serbia-moi/roster/export', { column: 'name' }],
    ['POST', '/chapters/rs-policewomen/roster/export?name=a', { column: 'name' }],
    ['GET', `/chapters/serbia-moi/imports/${world.importId}`],
    ['GET', `/chapters/serbia-moi/imports/${world.importId}/faults`],
    ['GET', '/chapters/serbia-moi/health'],
    ['GET', '/coordination'],
    ['GET', '/audit'],
    ['GET', `/members/${world.members.colleague}`],
    ['GET', `/discussions/${world.things.serbia.thread}/news?after=0`],
    ['GET', `/discussions/${world.things.network.thread}`],
    ['GET', '/search?q=words'],
  ]
  for (const how of ended) cookies[how] = await aCoordinator()
})
afterAll(() => world.end())

async function aCoordinator(): Promise<Visitor> {
  const { sql } = world
  const { rows } = await sql.query(
    `INSERT INTO member (display_name, given_name, family_name, name_key, display_key, email, email_key)
     VALUES ('Test', 'Test', 'Test', 'test', 'test', $1, $1) RETURNING id`,
    [`${Object.keys(cookies).length}@closed.example`],
  )
  const { id } = rows[0]
  await sql.query(
    `WITH home AS (
       INSERT INTO membership (member_id, chapter_id, kind, from_at) VALUES ($1, 'serbia-moi', 'home', '2020-01-01')
       RETURNING id), vetted AS (
       INSERT INTO vetting (member_id, chapter_id, method, from_at, until_at)
       VALUES ($1, 'serbia-moi', 'roster', '2020-01-01', '2099-01-01')), factor AS (
       INSERT INTO second_factor (member_id, kind, label, secret) VALUES ($1, 'totp', '', '\\x00'))
     INSERT INTO mandate (membership_id, chapter_id, office, from_at, until_at)
     SELECT id, 'serbia-moi', 'coordinator', '2020-01-01', '2099-01-01' FROM home`,
    [id],
  )
  return Object.assign(await openSessionOf(sql, world.server.origin, id), { memberId: id })
}

const memberIdOf = (how: Ended) => (cookies[how] as Visitor & { memberId: string }).memberId

async function knock(visitor: Visitor, [method, address, fields]: (typeof doors)[number]) {
  const { cookie } = visitor
  const answer =
    method === 'GET' ? await visitor.get(address) : await visitor.post(address, fields ?? {})
  visitor.cookie = cookie
  return { status: answer.status, text: await answer.text() }
}

/** How each of them ends: by her colleague, by the clock, by her own form. */
const endings: Record<Ended, () => Promise<unknown>> = {
  suspended: () =>
    world.visitors.coordinator.post(`/members/${memberIdOf('suspended')}/suspension`, {
      reason: 'a reason of the test',
      until: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10),
    }),
  lapsed: () =>
    world.sql.query(
      `UPDATE membership SET due_at = now() - interval '31 days', until_at = now() - interval '1 second' WHERE member_id = $1`,
      [memberIdOf('lapsed')],
    ),
  resigned: () => end('resigned', 'resignation', 'resign'),
  erased: () => end('erased', 'erasure', 'erase'),
}

/** Her own form, sent from another device: the cookie that is tried keeps what it was. */
async function end(how: Ended, form: string, meant: string): Promise<void> {
  const device = await openSessionOf(world.sql, world.server.origin, memberIdOf(how))
  const { status } = await device.post(`/settings/${form}`, { meant })
  expect(status).toBe(303)
}

describe.each(ended)('the cookie of one who was %s', (how) => {
  test('opened every door before, and opens none after, as page and as data', async () => {
    const her = cookies[how]
    await world.sql.query('DELETE FROM rate_limit')
    for (const door of doors)
      expect([door[1], (await knock(her, door)).status]).toEqual([door[1], 200])
    await endings[how]()
    await world.sql.query('DELETE FROM rate_limit')
    for (const door of doors) {
      const [method, address] = door
      const twins = method === 'GET' ? [address, dataOf(address)] : [address]
      for (const it of twins) {
        const { status, text } = await knock(her, [method, it, door[2]])
        // Whoever is still a person of the house finds an empty search, and nothing else.
        if (address.startsWith('/search') && [200, 202].includes(status))
          expect(text).not.toContain('Words of')
        else
          expect([it, status, text.includes('Words of')]).toEqual([
            it,
            expect.toSatisfy(isClosed),
            false,
          ])
      }
    }
  })

  test('gives out her own data while it is a session, and no file at all when it is none', async () => {
    const answer = await cookies[how].post('/settings/export', {})
    // The sessions of a suspended member end with it.
    const isOut = how === 'erased' || how === 'suspended'
    if (isOut) expect(answer.headers.get('Location')).toMatch(/^\/login/)
    else expect(answer.headers.get('Content-Type')).toBe('application/zip')
  })

  test('hears nothing on a line', async () => {
    const { thread } = world.things.serbia
    const { cookie } = cookies[how]
    const line = new LiveClient(world.server.origin, { cookie, thing: 'thread', id: thread })
    await until(() => line.answers.length + line.refusals.length > 0 || line.isEnded, 'an answer')
    expect(line.answers.filter(({ ok }) => ok)).toEqual([])
    line.stop()
  })
})

const isClosed = (status: number) => [202, 303, 403, 404].includes(status)

test('no address gives a file or data to whoever has no session', async () => {
  const nobody = new Visitor(world.server.origin)
  for (const door of doors) {
    const { status, text } = await knock(nobody, door)
    expect([door[1], status, text.includes('Words of')]).toEqual([door[1], 303, false])
  }
})
