import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { personaEmail, personaPassword } from '../../app/features/auth/personas.ts'
import { signedIn, type Visitor } from '../support/browser-like.ts'
import { lastingOf } from '../support/built-app.ts'
import { cloneDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let server: TestServer
let sql: pg.Pool
let her: Visitor

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
beforeEach(async () => {
  her = await signedIn(server.origin, 'member')
})

const path = '/settings/contact'
const mailboxes = async () =>
  (
    await sql.query(
      `SELECT m.contact_email, c.email FROM member m LEFT JOIN contact_change c ON c.member_id = m.id
       WHERE m.email_key = $1`,
      [personaEmail('member')],
    )
  ).rows[0]

describe('the address for her mail', () => {
  const forms: Array<Record<string, string>> = [
    { email: 'her@private.example' },
    { _method: 'delete' },
  ]
  test.each(forms)('changes by %j only once she has shown who she is', async (fields) => {
    await sql.query('UPDATE member SET contact_email = $1 WHERE email_key = $2', [
      'before@private.example',
      personaEmail('member'),
    ])
    await sql.query('UPDATE session SET confirmed_at = NULL')
    const before = await mailboxes()
    const proofs: Array<Record<string, string>> = [{}, { proof: '' }, { proof: 'not hers' }]
    for (const proof of proofs) {
      const answer = await her.post(path, { ...fields, ...proof })
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain('id="proof-fault"')
      if (fields.email) expect(page).toContain(`value="${fields.email}"`)
    }
    expect(await mailboxes()).toEqual(before)
  })

  test('is one: what is none stands in the form again, with a sentence at the field', async () => {
    const typed = 'a@x.example,b@y.example'
    const page = await (await her.post(path, { email: typed })).text()
    expect(page).toContain('id="email-fault"')
    expect(page).toContain(`value="${typed}"`)
    const two = new URLSearchParams([
      ['email', 'a@x.example'],
      ['email', 'b@y.example'],
    ])
    expect((await her.post(path, two)).status).toBe(422)
  })

  test('is confirmed by her alone: a link of another answers as one that never was', async () => {
    const token = 'a-token-of-another-member'
    await sql.query(
      `INSERT INTO contact_change (member_id, email, expires_at, token_hash)
       SELECT id, 'hers@private.example', now() + interval '1 day', $1 FROM member WHERE email_key = $2`,
      [createHash('sha256').update(token).digest('hex'), personaEmail('board')],
    )
    const blank = async (answer: Response, word: string) => ({
      status: answer.status,
      page: (await lastingOf(answer))?.replaceAll(word, 'token'),
    })
    for (const ask of [
      (word: string) => her.get(`${path}/${word}`),
      (word: string) => her.post(`${path}/${word}`, {}),
    ])
      expect(await blank(await ask(token), token)).toEqual(
        await blank(await ask('never-was'), 'never-was'),
      )
    const owner = await signedIn(server.origin, 'board')
    expect(await (await owner.get(`${path}/${token}`)).text()).toContain('hers@private.example')
    expect((await owner.post(`${path}/${token}`, {})).status).toBe(303)
    expect((await owner.post(`${path}/${token}`, {})).status).toBe(422)
  })
})

test('a name that is none stands in the form again', async () => {
  const answer = await her.post('/settings/name', { name: '12' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('id="name-fault"')
  expect(page).toContain('value="12"')
})

test('a page older than the terms agrees to nothing, and says so', async () => {
  await sql.query('UPDATE member SET terms_version = NULL')
  await sql.query('DELETE FROM consent')
  expect(await (await her.get('/discussions')).text()).toContain('action="/settings/consents"')
  const answer = await her.post('/settings/consents', { version: '2020-01' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('older than the terms')
  expect((await sql.query('SELECT 1 FROM consent')).rowCount).toBe(0)
  const page = await (await her.get('/settings')).text()
  const version = /name="version" value="([^"]+)"/.exec(page)?.[1] ?? ''
  expect((await her.post('/settings/consents', { version })).status).toBe(303)
  expect(await (await her.get('/discussions')).text()).not.toContain('action="/settings/consents"')
})

test('one who saves her data too often is told to wait, and stays signed in', async () => {
  const save = async () => {
    // Asked who she is each time, she is moved to a new session each time.
    await sql.query('UPDATE session SET confirmed_at = NULL')
    return (await her.post('/settings/export', { proof: personaPassword })).status
  }
  const statuses = [await save()]
  while (statuses.at(-1) === 200 && statuses.length < 30) statuses.push(await save())
  expect(statuses.at(-1)).toBe(429)
  expect((await her.get('/settings')).status).toBe(200)
})
