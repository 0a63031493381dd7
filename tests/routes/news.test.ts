import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAtom } from '../support/atom.ts'
import { signedIn, type Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { writeNews } from '../support/write-news.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let server: TestServer
let sql: pg.Client
let chair: Visitor
let told: string
let gone: string
let drafted: string

beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  sql = new pg.Client({ connectionString: database.url })
  await sql.connect()
  told = await writeNews(sql, 'told')
  gone = await writeNews(sql, 'gone')
  drafted = await writeNews(sql, 'drafted')
  server = await startServer(database.url)
  chair = await signedIn(server.origin, 'chair')
})
afterAll(async () => {
  await server.stop()
  await sql.end()
  await database.drop()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}${path}`, {
    redirect: 'manual',
    headers: { 'Accept-Language': 'en', ...headers },
  })
const textOf = async (path: string, headers = {}) => (await get(path, headers)).text()
const words = { heading: 'Fifty officers learn', place: 'Struga', body: 'They *did*.' }

/** Sends a form in parts, as its page does. */
async function sendParts(path: string, fields: Record<string, string>): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return fetch(`${server.origin}${path}`, {
    ...{ method: 'POST', redirect: 'manual', body: form },
    headers: { Cookie: chair.cookie, Origin: server.origin, 'Accept-Language': 'en' },
  })
}

describe('the page of an item', () => {
  test('is kept by everyone and asked for again, and shows a correction in the same second', async () => {
    const page = await get(`/news/${told}`)
    const html = await page.text()
    expect(page.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
    expect(html).toContain('Forty officers learn to rescue')
    expect(html).toContain('Used with permission')
    expect(html).toContain('href="https://source.example/" rel="noreferrer noopener"')
    expect(html).not.toContain('<script>')
    const known = { 'If-None-Match': page.headers.get('ETag') ?? '' }
    expect((await get(`/news/${told}`, known)).status).toBe(304)
    const corrected = { ...words, version: '1', why: 'Ten more came.' }
    expect((await sendParts(`/news/${told}/text`, corrected)).status).toBe(303)
    const after = await get(`/news/${told}`, known)
    expect(after.status).toBe(200)
    const now = await after.text()
    expect(now).toMatch(/Corrected on .*Ten more came\./)
    expect(now).not.toContain('Forty officers')
  })

  test("is a member's own where she is signed in, and never kept", async () => {
    const hers = await chair.get(`/news/${told}`)
    expect(hers.headers.get('Cache-Control')).toBe('no-store')
    expect(await hers.text()).toContain(`/news/${told}/withdrawal`)
    expect(await textOf(`/news/${told}`)).not.toContain('/withdrawal')
  })

  test('of a draft is as if it never was, and of one that is withdrawn only its reason', async () => {
    const never = await get('/news/00000000-0000-7000-8000-000000000000')
    const hidden = await get(`/news/${drafted}`)
    expect([hidden.status, await hidden.text()]).toEqual([404, await never.text()])
    const withdrawn = await textOf(`/news/${gone}`)
    expect(withdrawn).toContain('It was told too early.')
    expect(withdrawn).not.toMatch(/Forty|Ohrid|source\.example|1 December/)
    for (const path of ['/news', '/news/feed', '/news?year=2025'])
      expect(await textOf(path), path).not.toContain(drafted)
    expect(await textOf('/news')).not.toContain(gone)
  })

  test('is small, and so is the list', async () => {
    for (const path of ['/news', `/news/${told}`])
      expect((await textOf(path, { 'Accept-Encoding': 'identity' })).length).toBeLessThan(40_000)
  })
})

describe('the feed', () => {
  test('is valid Atom in every language, and kept until something changes', async () => {
    const all = readAtom(await textOf('/news/feed'))
    expect(all.length).toBeGreaterThanOrEqual(5)
    expect(all.find(({ id }) => id?.endsWith(gone))).toMatchObject({
      ...{ title: 'A news item that was withdrawn', summary: 'It was told too early.' },
    })
    for (const language of ['en', 'sq', 'mk', 'ro', 'sr-Cyrl'])
      expect(readAtom(await textOf(`/news/feed?language=${language}`)).length).toBeGreaterThan(0)
    expect(readAtom(await textOf('/news/feed?language=bg'))).toEqual([])
    const feed = await get('/news/feed')
    expect(feed.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
    const known = { 'If-None-Match': feed.headers.get('ETag') ?? '' }
    expect((await get('/news/feed', known)).status).toBe(304)
  })

  test('holds whatever is written as letters', async () => {
    const odd = {
      heading: '<b>&amp; "x" ]]>',
      place: 'A & B',
      body: 'One\u0001 <i>two</i> & \uFFFE',
    }
    const form = { ...odd, version: '0', basedOn: '1' }
    expect((await sendParts(`/news/${told}/text?language=hr`, form)).status).toBe(303)
    const [entry] = readAtom(await textOf('/news/feed?language=hr'))
    expect(entry?.title).toBe('<b>&amp; "x" ]]>')
    expect(entry?.summary).toContain('A & B')
    expect(entry?.content).toContain('&lt;i&gt;two')
  })

  test('of positions is valid too', async () => {
    expect(readAtom(await textOf('/positions/feed')).length).toBeGreaterThan(0)
  })
})

describe('a form that is refused', () => {
  const full = {
    ...{ formKey: '00000000-0000-4000-8000-000000000000', language: 'en', ...words },
    ...{ happenedOn: '2025-01-01', sourceName: 'A paper', sourceAddress: '', rights: 'own' },
    ...{ rightsWords: '', position: '' },
  }
  test.each([
    ['heading', '   ', 'Write a heading.'],
    ['heading', ' \u200F\u3164 ', 'Write a heading.'],
    ['body', '   ', 'Write what happened.'],
    ['body', '', 'Write what happened.'],
    ['place', '  ', 'Write where it happened.'],
    ['heading', 'Оpen doors', 'letters of two alphabets'],
    ['heading', 'Open\u200F doors', 'a sign that nobody sees'],
    ['place', '\u202EOhrid', 'Here is a sign that nobody sees'],
    ['place', 'x'.repeat(121), 'at most 120 characters'],
    ['body', ' \u200B ', 'Write what happened.'],
    ['happenedOn', '2099-01-01', 'This day is still to come.'],
    ['happenedOn', '2025-02-30', 'Choose the day on which it happened.'],
    ['sourceName', '   ', 'Write who says so.'],
    ['sourceAddress', 'javascript:alert(1)', 'no encrypted address of a website'],
    ['sourceAddress', 'https://user:word@paper.example/', 'no encrypted address of a website'],
    ['rights', 'stolen', 'Choose by what right'],
    ['rights', 'permission', 'Write who gave permission, and when.'],
    ['position', 'WPON/1999/01', 'No published position has this number.'],
    ['position', '<script>', 'No published position has this number.'],
    ['language', 'xx', 'Choose a language.'],
  ])('for %s %j says so there, and loses nothing', async (name, value, fault) => {
    const answer = await sendParts('/news/new', { ...full, [name]: value })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(fault)
    if (name !== 'sourceName') expect(html).toContain('value="A paper"')
    if (name !== 'body') expect(html).toContain('They *did*.')
    expect(html).not.toContain('<script>')
  })

  test('for five megabytes has them again', async () => {
    const body = 'A long day. '.repeat(430_000)
    const answer = await sendParts('/news/new', { ...full, body })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('longer than 20,000 characters')
    expect(html.length).toBeGreaterThan(body.length)
    const again = await sendParts(`/news/${told}/text`, { ...words, body, version: '9', why: 'w' })
    expect([again.status, (await again.text()).includes(body)]).toEqual([422, true])
  })

  test('because another wrote meanwhile shows both, and hers can be kept', async () => {
    const form = { ...words, heading: 'Mine', version: '1', why: 'Sixty came.' }
    const answer = await sendParts(`/news/${told}/text`, form)
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect(html).toContain('value="Mine"')
    expect(html).toContain('name="version" value="2"')
    expect(html).toContain('Sixty came.')
    expect((await sendParts(`/news/${told}/text`, { ...form, version: '2' })).status).toBe(303)
    expect(await textOf(`/news/${told}`)).toContain('Mine')
  })

  test('without a reason is asked for it, and nothing is withdrawn', async () => {
    for (const reason of ['', '  ', ' \u3164 ']) {
      const answer = await sendParts(`/news/${told}/withdrawal`, { reason })
      expect([answer.status, await answer.text()]).toEqual([
        422,
        expect.stringContaining('Write the reason.'),
      ])
    }
    expect(await textOf(`/news/${told}`)).toContain('Mine')
  })

  test('of a published item asks why, at its field', async () => {
    const answer = await sendParts(`/news/${told}/text`, { ...words, version: '3', why: ' \u200B' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('The public has read this.')
  })
})
