import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Persona, personaEmail } from '../../app/features/auth/personas.ts'
import { signedIn, type Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let server: TestServer
let sql: pg.Pool
let her: Visitor
let herId: string

beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  server = await startServer(database.url)
  sql = new pg.Pool({ connectionString: database.url, max: 2 })
  sql.on('error', () => {})
  herId = await memberOf('member')
  her = await signedIn(server.origin, 'member')
})
afterAll(async () => {
  await server.stop()
  await sql.end()
  await database.drop()
})

async function memberOf(persona: Persona): Promise<string> {
  const email = personaEmail(persona)
  const { rows } = await sql.query('SELECT id FROM member WHERE email_key = $1', [email])
  return rows[0].id
}

/** A round of a service that is not hers, in which she stands enrolled. */
async function buildLeft(title: string): Promise<string> {
  const id = uuidv7()
  await sql.query(
    `INSERT INTO mentoring_round (id, chapter_id, audience, desk, title, language, enrol_from, enrol_until,
       starts_at, ends_at, topics, weights, seed)
     VALUES ($1, 'albania-asp', 'chapter:albania-asp', 'coordination:albania-asp', $2, 'en', now() - interval '9 days',
       now() + interval '9 days', now() + interval '19 days', now() + interval '300 days', '{career}', '{}', 'x')`,
    [id, title],
  )
  await sql.query(
    `INSERT INTO enrolment (round_id, member_id, chapter_id, is_mentor, is_mentee, languages, meeting,
       enrolled_at, changed_at)
     VALUES ($1, $2, 'albania-asp', false, true, '{sr}', 'either', now(), now())`,
    [id, herId],
  )
  return id
}
const pageOf = async (path: string) => (await her.get(path)).text()

describe('a round whose circle she left', () => {
  test('stands among her mentoring with one way, to withdraw, and then no more', async () => {
    const roundId = await buildLeft('The year before last')
    const path = `/mentoring/rounds/${roundId}/enrolment`
    const page = await pageOf('/mentoring')
    expect(page).toContain('The year before last')
    expect(page).toContain(`action="${path}"`)
    expect((await her.get(path)).status).toBe(404)
    expect((await her.post(path, { part: 'mentee' })).status).toBe(404)
    const left = await her.post(path, { _method: 'delete' })
    expect([left.status, left.headers.get('location')]).toEqual([303, '/mentoring'])
    expect(await pageOf('/mentoring')).not.toContain('The year before last')
    const other = await signedIn(server.origin, 'member-other-chapter')
    expect((await other.post(path, { _method: 'delete' })).status).toBe(404)
  })
})

describe('a pair that rests', () => {
  test('has one quiet button for her who wants it to rest as well, until she does', async () => {
    const { rows } = await sql.query(
      `INSERT INTO pairing (mentor_id, mentee_id, mentor_chapter, mentee_chapter, reasons, proposed_at, from_at,
         ends_at, paused_at, paused_for, mentor_rests)
       VALUES ($1, $2, 'serbia-moi', 'serbia-moi', '{}', now(), now(), now() + interval '90 days', now(), 'asked', true)
       RETURNING id`,
      [await memberOf('coordinator'), herId],
    )
    const path = `/mentoring/pairs/${rows[0].id}`
    expect(await pageOf(path)).toContain('Let it rest for my part as well')
    expect((await her.post(`${path}/pause`, {})).status).toBe(303)
    const page = await pageOf(path)
    expect(page).not.toContain('Let it rest for my part as well')
    expect(page).toContain('For your part it is to rest.')
  })
})

describe('what came of an answer', () => {
  test.each(['consent', 'refuse'])('is said on the page that %s leads to', async (said) => {
    const coordinator = await signedIn(server.origin, 'coordinator')
    const page = await (await coordinator.get(`/coordination?said=${said}`)).text()
    expect(page).toContain(said === 'consent' ? 'Your consent is noted.' : 'Your answer is noted.')
  })

  test.each(['__proto__', 'toString', 'x'])('is nothing for %s', async (said) => {
    const coordinator = await signedIn(server.origin, 'coordinator')
    const answer = await coordinator.get(`/coordination?said=${said}`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toMatch(/is noted|<output/)
  })
})
