import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signedIn, Visitor } from '../support/browser-like.ts'
import { cuttable } from '../support/cuttable.ts'
import { cloneDatabase } from '../support/database.ts'
import { readFormAgain, type SentAgain } from '../support/form-again.ts'
import { startServer, type TestServer } from '../support/server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let way: Awaited<ReturnType<typeof cuttable>>
let server: TestServer
let sql: pg.Pool
let member: Visitor
let address: string
const html = { Accept: 'text/html' }
const words = 'Написала сам "ово" <b>дуго</b>\nи у два реда & више.'

beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  way = await cuttable(database.url)
  server = await startServer(way.url)
  sql = new pg.Pool({ connectionString: database.url, max: 2 })
  sql.on('error', () => {})
})
beforeEach(async () => {
  member = await signedIn(server.origin, 'member')
  const list = await (await member.get('/discussions')).text()
  address = /href="(\/discussions\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? ''
})
afterAll(async () => {
  await server.stop()
  way.end()
  await sql.end()
  await database.drop()
})

/** The form under a thread as she has it before her, with her words in it. */
async function written(): Promise<SentAgain> {
  const page = await (await member.get(address)).text()
  const { fields, to } = readFormAgain(page, 'body')
  return { to, fields: { ...fields, language: 'en', body: words } }
}

const replies = async () =>
  (await sql.query('SELECT count(*)::int AS n FROM reply WHERE body = $1', [words])).rows[0].n

describe('a form that is refused gives back what was typed', () => {
  test('where her session ended: she signs in on another page and sends it once more', async () => {
    const { to, fields } = await written()
    const before = await replies()
    const { cookie } = member
    member.cookie = ''
    const answer = await member.post(to, fields, html)
    expect(answer.status).toBe(401)
    const again = readFormAgain(await answer.text(), 'body')
    expect(again).toEqual({ to, fields })
    expect(await replies()).toBe(before)
    member.cookie = cookie
    expect((await member.post(again.to, again.fields, html)).status).toBe(303)
    expect(await replies()).toBe(before + 1)
    // The key went along: pressed twice, it is one reply.
    await member.post(again.to, again.fields, html)
    expect(await replies()).toBe(before + 1)
  })

  test('without words, or for what reads no pages, the way to sign in is all there is', async () => {
    const { to, fields } = await written()
    const visitor = new Visitor(server.origin)
    const short = await visitor.post(to, { ...fields, body: 'word' }, html)
    expect([short.status, short.headers.get('Location')]).toEqual([303, '/login'])
    expect((await visitor.post(to, fields)).status).toBe(303)
  })

  test('where she was too quick: it can be sent as it is', async () => {
    const { to, fields } = await written()
    let answer = await member.post(to, { ...fields, body: '' }, html)
    for (let tries = 0; answer.status !== 429 && tries < 200; tries++)
      answer = await member.post(to, { ...fields, formKey: crypto.randomUUID() }, html)
    expect(answer.status).toBe(429)
    expect(readFormAgain(await answer.text(), 'body').fields.body).toBe(words)
  })

  test('where it leads to nothing she may read: to take along, and nowhere to send it', async () => {
    const nowhere = `/discussions/${crypto.randomUUID()}/replies`
    const page = await (await member.post(nowhere, { body: words }, html)).text()
    expect(page).toContain('&lt;b&gt;дуго&lt;/b&gt;')
    expect(page).not.toContain('<b>дуго</b>')
    expect(page).not.toContain(nowhere)
  })

  test('never to a page that is not ours', async () => {
    const { to, fields } = await written()
    for (const from of ['https://elsewhere.example', 'null']) {
      const answer = await member.post(to, fields, { ...html, Origin: from })
      expect(answer.status).toBe(403)
      expect(await answer.text()).not.toContain('дуго')
    }
  })

  test('while the database is away: on the plain page, too', async () => {
    const { to, fields } = await written()
    way.cut()
    const answer = await member.post(to, fields, html)
    way.join()
    expect(answer.status).toBe(503)
    const page = await answer.text()
    expect(page).toContain('name="referrer" content="same-origin"')
    expect(readFormAgain(page, 'body')).toEqual({ to, fields })
  })
})
