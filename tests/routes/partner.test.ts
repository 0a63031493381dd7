import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../support/browser-like.ts'
import { buildMatrixWorld, type MatrixWorld, openSessionOf } from '../support/matrix-world.ts'
import { addressesOf, dataTwin, type Said, send } from '../support/walk-matrix.ts'
import { matrix, type Row } from './access-matrix.ts'

// Supporters of the network: a partner of the region, one of a service, and, to compare them with,
// somebody who has an account and nothing else.
const people = { region: 'wpon-see', service: 'serbia-moi', stranger: null }
type Person = keyof typeof people

let world: MatrixWorld
const visitors = {} as Record<Person, Visitor>
const ids = {} as Record<Person, string>

beforeAll(async () => {
  world = await buildMatrixWorld()
  for (const [person, chapter] of Object.entries(people) as Array<[Person, string | null]>) {
    ids[person] = await buildPartner(person, chapter)
    visitors[person] = await openSessionOf(world.sql, world.server.origin, ids[person])
  }
  for (const person of ['region', 'service'] as const)
    await world.sql.query(
      `INSERT INTO space_grant (space_id, grantee, from_at) VALUES ($1, $2, now() - interval '1 day')`,
      [world.things.borders.space, `member:${ids[person]}`],
    )
})
afterAll(() => world.end())

/** A supporter with a second factor, a vetting, a partner's membership and the office of a partner. */
async function buildPartner(person: Person, chapter: string | null): Promise<string> {
  const { rows } = await world.sql.query(
    `INSERT INTO member (display_name, given_name, family_name, name_key, display_key, email, email_key)
     VALUES ($1, $1, $1, $1, $1, $2, $2) RETURNING id`,
    [`Supporter ${person}`, `${person}@partners.example`],
  )
  const { id } = rows[0]
  if (chapter === null) return id
  await world.sql.query(
    `INSERT INTO second_factor (member_id, kind, label, secret) VALUES ($1, 'totp', '', '\\x00')`,
    [id],
  )
  await world.sql.query(
    `INSERT INTO vetting (member_id, chapter_id, method, from_at, until_at)
     VALUES ($1, $2, 'installation', now() - interval '1 day', now() + interval '1 year')`,
    [id, chapter],
  )
  await world.sql.query(
    `WITH belongs AS (
       INSERT INTO membership (member_id, chapter_id, kind, from_at)
       VALUES ($1, $2, 'partner', now() - interval '1 day') RETURNING id)
     INSERT INTO mandate (membership_id, chapter_id, office, from_at, until_at)
     SELECT id, $2, 'partner', now() - interval '1 day', now() + interval '1 year' FROM belongs`,
    [id, chapter],
  )
  return id
}

async function ask(person: Person, row: Row, thing: string): Promise<Said> {
  await world.sql.query('DELETE FROM rate_limit')
  const asPerson = { ...world, visitors: { ...world.visitors, operator: visitors[person] } }
  return send(asPerson, row, thing, 'operator')
}

const rows = Object.values(matrix).flat()
const reading = rows.filter(({ method }) => method === 'GET')
/** Each half has the time of a test. */
const readings: Array<[of: string, rows: Row[]]> = [
  ['any page', reading],
  ['the data of any page', reading.map(dataTwin)],
]
/** Forms about chapters, others and their words; one's own account is one's own. */
const writing = rows.filter(
  ({ method, address, isSpent }) =>
    method === 'POST' &&
    !isSpent &&
    /^\/(chapters|members|mandates|coordination|spaces|discussions|factor-resets|vouching)\b/.test(
      address,
    ),
)
/** The space that is shared with them by name, with what is said there and with its library. */
const isShared = (row: Row, thing: string) =>
  thing === 'borders' &&
  /\{(thread|reply|space|library|folder|document|reference)\}/.test(row.address)

describe.each(['region', 'service'] as const)('a partner of a %s', (person) => {
  test.each(readings)(
    'gets nothing from %s that somebody without any right would not get',
    async (_, rows) => {
      expect(rows.length).toBeGreaterThan(80)
      for (const row of rows)
        for (const thing of addressesOf(row)) {
          if (isShared(row, thing)) continue
          const [hers, strangers] = await Promise.all([
            ask(person, row, thing),
            ask('stranger', row, thing),
          ])
          // One's own codes are there for whoever has a second step.
          if (row.address.startsWith('/settings/second-factor/codes')) continue
          expect([row.address, thing, hers.said]).toEqual([row.address, thing, strangers.said])
        }
    },
  )

  test('changes nothing of others by any form', async () => {
    expect(writing.length).toBeGreaterThan(40)
    for (const row of writing)
      for (const thing of addressesOf(row)) {
        if (isShared(row, thing)) continue
        const [hers, strangers] = [await ask(person, row, thing), await ask('stranger', row, thing)]
        expect([row.address, thing, hers.said]).toEqual([row.address, thing, strangers.said])
      }
  })

  test('reads what a space shares with her, and writes nothing there', async () => {
    const { thread, space } = world.things.borders
    for (const path of [`/discussions/${thread}`, `/spaces/${space}`])
      expect([path, (await visitors[person].get(path)).status]).toEqual([path, 200])
    const words = { formKey: crypto.randomUUID(), body: 'Words', language: 'en' }
    const answer = await visitors[person].post(`/discussions/${thread}/replies`, words)
    expect(answer.status).toBe(403)
    const other = await visitors[person].get(`/discussions/${world.things.network.thread}`)
    expect(other.status).toBe(404)
  })

  test.each(readings)(
    'meets on %s no name but of who holds an office, or writes in the space that is shared with her',
    async (_, rows) => {
      const { rows: members } = await world.sql.query<{ id: string; name: string }>(
        `SELECT m.id, m.display_name AS name FROM member m
       WHERE m.id <> ALL($1) AND NOT EXISTS (
         SELECT FROM mandate ma JOIN membership ms ON ms.id = ma.membership_id
         WHERE ms.member_id = m.id AND ma.office <> 'operator' AND ma.until_at > now())
         AND NOT EXISTS (SELECT FROM reply r JOIN thread t ON t.id = r.thread_id
           WHERE r.author_id = m.id AND t.space_id = $2)`,
        [Object.values(ids), world.things.borders.space],
      )
      expect(members.length).toBeGreaterThan(100)
      let pages = 0
      for (const row of rows)
        for (const thing of addressesOf(row)) {
          const { status, body } = await ask(person, row, thing)
          if (status !== 200) continue
          pages++
          const met = members.filter(({ id, name }) => body.includes(name) || body.includes(id))
          expect([row.address, thing, met]).toEqual([row.address, thing, []])
        }
      expect(pages).toBeGreaterThan(20)
    },
  )

  test('finds no member by any name, list or search', async () => {
    const someone = await world.sql.query(`SELECT display_name AS name FROM member WHERE id = $1`, [
      world.members.colleague,
    ])
    const { name } = someone.rows[0]
    for (const path of ['/members', `/members?name=${encodeURIComponent(name)}`]) {
      const page = await (await visitors[person].get(path)).text()
      expect(page).not.toContain(`/members/${world.members.colleague}`)
      expect(page).not.toMatch(/href="\/members\/[0-9a-f]{8}-/)
    }
    const found = await visitors[person].get(`/search?q=${encodeURIComponent(name)}`)
    expect(await found.text()).not.toMatch(/href="\/members\/[0-9a-f]{8}-/)
  })
})
