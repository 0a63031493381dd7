import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personaEmail } from '../../app/features/auth/personas.ts'
import { signedIn, type Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let server: TestServer
let sql: pg.Pool
let mentee: Visitor
let herId: string
let mentorId: string

beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  server = await startServer(database.url)
  sql = new pg.Pool({ connectionString: database.url, max: 2 })
  sql.on('error', () => {})
  herId = await memberOf('member')
  mentorId = await memberOf('member-other-chapter')
  await sql.query(
    `INSERT INTO mentor_offer (member_id, audience, capacity, topics, languages, meeting, changed_at)
     VALUES ($1, 'network', 1, '{career}', '{en,sr,sq}', 'either', now())`,
    [mentorId],
  )
  mentee = await signedIn(server.origin, 'member')
})
afterAll(async () => {
  await server.stop()
  await sql.end()
  await database.drop()
})

async function memberOf(persona: Parameters<typeof personaEmail>[0]): Promise<string> {
  const { rows } = await sql.query('SELECT id FROM member WHERE email_key = $1', [
    personaEmail(persona),
  ])
  return rows[0].id
}

/** Each cause, and how it goes again. */
const causes: Array<[why: string, set: string, unset: string]> = [
  [
    'at rest',
    'UPDATE mentor_offer SET paused_at = now()',
    'UPDATE mentor_offer SET paused_at = NULL',
  ],
  [
    'full',
    `INSERT INTO pairing (mentor_id, mentor_chapter, mentee_id, mentee_chapter, reasons, proposed_at, ends_at)
     SELECT '{mentor}', 'albania-asp', member_id, chapter_id, '{}', now(), now() + interval '9 days'
     FROM membership WHERE chapter_id = 'croatia-moi' LIMIT 1`,
    'DELETE FROM pairing',
  ],
  [
    'blocked by the mentor',
    `INSERT INTO member_block (member_id, blocked_id, scope, from_at) VALUES ('{mentor}', '{her}', 'all', now())`,
    'DELETE FROM member_block',
  ],
  [
    'in her line of command',
    `INSERT INTO supervision (superior_id, subordinate_id, from_at) VALUES ('{mentor}', '{her}', now())`,
    `DELETE FROM supervision WHERE superior_id = '{mentor}'`,
  ],
]

const fill = (text: string) => text.replaceAll('{mentor}', mentorId).replaceAll('{her}', herId)

/** All that a page says, but for the hour and what is made anew for each answer. */
async function wholeOf(answer: Response): Promise<string> {
  const headers = [...answer.headers].filter(([name]) => !/^(date|set-cookie)$/.test(name))
  const nonce = /nonce-([\w+/=-]+)/.exec(JSON.stringify(headers))?.[1] ?? 'none'
  const all = `${answer.status} ${JSON.stringify(headers)} ${await answer.text()}`
  return all.replaceAll(nonce, 'nonce')
}

async function askAs(form: Record<string, string>, ending = ''): Promise<string> {
  await sql.query('DELETE FROM rate_limit')
  await sql.query('DELETE FROM form_submission')
  return wholeOf(await mentee.post(`/mentoring/mentors/${mentorId}/requests${ending}`, form))
}

test.each(['', '.data'])(
  'blocked, full, at rest and in her line of command: the answer is the same to the byte %s',
  async (ending) => {
    const form = { formKey: uuidv7(), words: 'I would like to learn how to lead a team.' }
    const said: string[] = []
    for (const [, set, unset] of causes) {
      await sql.query(fill(set))
      said.push(await askAs(form, ending))
      await sql.query(fill(unset))
    }
    expect(said[0]).toContain('I would like to learn how to lead a team.')
    expect(said[0]?.startsWith('409') || ending === '.data').toBe(true)
    for (const [n, answer] of said.entries())
      expect([causes[n]?.[0], answer]).toEqual([causes[n]?.[0], said[0]])
  },
)

test('her pages before and after are the same to the byte', async () => {
  const paths = [
    ...['/mentoring/mentors', `/mentoring/mentors?topics=career`, '/mentoring/requests'],
    ...['/settings', '/settings/blocks', `/mentoring/mentors/${mentorId}`, '/discussions'],
  ]
  const pages = async () => {
    const all = await Promise.all(paths.map(async (path) => wholeOf(await mentee.get(path))))
    // A form has a key of its own each time, which packs to another length.
    return all.map((it) =>
      it
        .replace(/"content-length","\d+"/, '')
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f-]{21}/g, 'key'),
    )
  }
  const before = await pages()
  for (const [why, set, unset] of causes) {
    await sql.query(fill(set))
    for (const [n, page] of (await pages()).entries())
      expect([why, paths[n], page]).toEqual([why, paths[n], before[n]])
    await sql.query(fill(unset))
  }
})

test('what is too short stands in the form again', async () => {
  const answer = await mentee.post(`/mentoring/mentors/${mentorId}/requests`, {
    formKey: uuidv7(),
    words: 'Hello, <you>',
  })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('id="words-fault"')
  expect(page).toContain('Hello, &lt;you&gt;')
})

test('after ten of a day she is told to wait', async () => {
  await sql.query('DELETE FROM rate_limit')
  await sql.query('UPDATE mentor_offer SET paused_at = now()')
  const statuses: number[] = []
  for (let n = 0; n < 11; n++) {
    const form = { formKey: uuidv7(), words: 'I would like to learn how to lead a team.' }
    statuses.push((await mentee.post(`/mentoring/mentors/${mentorId}/requests`, form)).status)
  }
  expect(statuses).toEqual([...Array(10).fill(409), 429])
})
