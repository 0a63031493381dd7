import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  checkPublication,
  verdictOf,
} from '../../app/features/positions/record/check-publication.ts'
import { readPublication } from '../../app/features/positions/record/read-publication.ts'
import { signedIn } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { writePublication } from '../support/write-publication.ts'

type Written = Awaited<ReturnType<typeof writePublication>>

let database: Awaited<ReturnType<typeof cloneDatabase>>
let server: TestServer
let sql: pg.Client
let first: Written
let second: Written
let hidden: Written

beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  sql = new pg.Client({ connectionString: database.url })
  await sql.connect()
  first = await writePublication(sql, { ordinal: 1 })
  second = await writePublication(sql, { ordinal: 2, previous: first })
  hidden = await writePublication(sql, { ordinal: 3, isEmbargoed: true, previous: second })
  server = await startServer(database.url)
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
const pageOf = ({ slug }: Written, more = '') => `/positions/${slug}${more}`

describe('the PDF of a publication', () => {
  test('is kept by everyone and asked for again, and is not sent twice', async () => {
    const path = pageOf(second, '/pdf?language=sq')
    const answer = await get(path)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${second.slug}-sq.pdf"`,
    })
    expect((await answer.text()).slice(0, 5)).toBe('%PDF-')
    const known = { 'If-None-Match': answer.headers.get('ETag') ?? '' }
    const again = await get(path, known)
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get(pageOf(second, '/pdf'), known)).status).toBe(200)
  })

  test('is under embargo the board alone, which keeps no copy', async () => {
    expect((await get(pageOf(hidden, '/pdf'))).status).toBe(404)
    const chair = await signedIn(server.origin, 'chair')
    const answer = await chair.get(pageOf(hidden, '/pdf'))
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    // Hers tells of the successor that nobody else knows of: no cache between us may hold it.
    const hers = await chair.get(pageOf(second, '/pdf'))
    expect(hers.headers.get('Cache-Control')).toBe('no-store')
    expect(await hers.text()).not.toBe(await (await get(pageOf(second, '/pdf'))).text())
  })
})

describe('the page of a publication', () => {
  test('is kept by everyone and asked for again, and is not sent twice', async () => {
    const page = await get(pageOf(second))
    const tag = page.headers.get('ETag') ?? ''
    expect(page.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
    expect(page.headers.get('Vary')).toContain('Cookie')
    for (const known of [tag, `"a", ${tag}`, tag.replace('W/', '')]) {
      const again = await get(pageOf(second), { 'If-None-Match': known })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    expect((await get(pageOf(second), { 'If-None-Match': '"other"' })).status).toBe(200)
    const inAlbanian = await get(pageOf(second, '?language=sq'), { 'If-None-Match': tag })
    expect(inAlbanian.status).toBe(200)
    expect(await inAlbanian.text()).toContain('<h1 lang="sq">Uniforma që rrinë mirë</h1>')
  })

  test('leads to each of its languages, whatever the reader speaks', async () => {
    const albanian = { 'Accept-Language': 'sq' }
    const page = await (await get(pageOf(second), albanian)).text()
    expect(page).toContain('<h1 lang="sq">')
    const ways = [...page.matchAll(/href="(\/positions\/[^"]*)" hrefLang="([a-zA-Z-]+)"/gi)]
    expect(ways.length).toBeGreaterThan(3)
    for (const [, to = '', language] of ways)
      expect(await (await get(to, albanian)).text()).toContain(`<h1 lang="${language}">`)
  })

  test('is the same compressed and plain, and at most 40 kB', async () => {
    const plain = await (await get(pageOf(second), { 'Accept-Encoding': 'identity' })).text()
    const { gzipped, html } = await compressed(pageOf(second))
    expect(html).toBe(plain)
    expect(gzipped).toBeLessThan(40_000)
    expect((await compressed('/positions')).gzipped).toBeLessThan(40_000)
  })

  test('shows what changed in the same second', async () => {
    const third = await writePublication(sql, { ordinal: 4 })
    const before = await get(pageOf(third))
    expect(await before.text()).not.toContain('No longer true')
    await sql.query(
      `UPDATE position_publication SET withdrawn_at = now(), withdrawn_reason = 'No longer true' WHERE id = $1`,
      [third.id],
    )
    const known = before.headers.get('ETag') ?? ''
    const after = await get(pageOf(third), { 'If-None-Match': known })
    expect(after.status).toBe(200)
    expect(await after.text()).toContain('No longer true')
    expect(await (await get(pageOf(first))).text()).toContain(`href="${pageOf(second)}"`)
  })

  test("is a member's own where she is signed in, and never kept", async () => {
    const chair = await signedIn(server.origin, 'chair')
    const hers = await chair.get(pageOf(second))
    expect([hers.headers.get('Cache-Control'), hers.headers.get('ETag')]).toEqual([
      'no-store',
      null,
    ])
    expect(await hers.text()).toContain(`${pageOf(second)}/withdrawal`)
    expect(await (await get(pageOf(second))).text()).not.toContain('/withdrawal')
  })

  test('tells nothing of what is under embargo, nowhere', async () => {
    expect((await get(pageOf(hidden))).status).toBe(404)
    expect((await get(pageOf(hidden, '/file'))).status).toBe(404)
    for (const path of ['/positions', '/positions/feed', pageOf(second), '/positions?year=2025'])
      expect(await (await get(path)).text(), path).not.toContain(hidden.slug)
    const board = await signedIn(server.origin, 'board')
    expect(await (await board.get(pageOf(second))).text()).toContain(pageOf(hidden))
    expect((await board.get(pageOf(hidden, '/file'))).headers.get('Cache-Control')).toBe('no-store')
    expect(await (await board.get('/positions/feed')).text()).not.toContain(hidden.slug)
  })
})

describe('the list', () => {
  test('is chosen from by year, language and theme', async () => {
    const listed = async (query: string) => {
      const html = await (await get(`/positions?${query}`)).text()
      return [...html.matchAll(/href="\/positions\/(WPON[^"]+)"/g)].map(([, slug]) => slug)
    }
    const all = await listed('')
    expect(all.slice(-2)).toEqual([second.slug, first.slug])
    // Those of the demo are of another year, and stand before them.
    const ours = all.filter((it) => it?.startsWith('WPON-2025-'))
    expect(ours.length).toBeLessThan(all.length)
    for (const one of ['year=2025', 'year=2025&language=bg&theme=public_order'])
      expect(await listed(one)).toEqual(ours)
    for (const none of ['year=1999', 'language=hr', 'theme=traffic'])
      expect(await listed(none)).toEqual([])
  })
})

describe('the feed', () => {
  test('is Atom, in one language or each in its own, and kept until something changes', async () => {
    const feed = await get('/positions/feed?language=ro')
    const text = await feed.text()
    expect(feed.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
    expect(Date.parse(feed.headers.get('Last-Modified') ?? '')).toBeGreaterThan(0)
    for (const element of ['id', 'title', 'updated', 'author', 'entry', 'published', 'summary'])
      expect(text, element).toMatch(new RegExp(`<${element}\\b`))
    expect(text).toContain('<title xml:lang="ro">Uniforme potrivite</title>')
    expect(text.match(/<entry>/g)?.length).toBe(text.match(/<\/entry>/g)?.length)
    const tag = feed.headers.get('ETag') ?? ''
    const again = await get('/positions/feed?language=ro', { 'If-None-Match': tag })
    expect(again.status).toBe(304)
    expect(await (await get('/positions/feed')).text()).toContain('xml:lang="en">Uniforms that fit')
  })
})

describe('what anyone checks it with', () => {
  test('the file, byte by byte as it was signed', async () => {
    const answer = await get(pageOf(second, '/file'))
    expect(answer.headers.get('Content-Type')).toBe('application/json')
    expect(answer.headers.get('Content-Disposition')).toBe(
      `attachment; filename="${second.slug}.json"`,
    )
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(Buffer.from(bytes).toString()).toBe(second.file)
    const checker = await (await get('/positions/checker')).text()
    const keys = JSON.parse(/id="keys">(.*?)<\/script>/.exec(checker)?.[1] ?? '')
    const signed = readPublication(bytes)
    if (typeof signed === 'string') throw new Error(signed)
    expect(verdictOf(await checkPublication(signed, keys))).toBe('right')
    signed.publication.number = 'WPON/2025/09'
    expect(verdictOf(await checkPublication(signed, keys))).toBe('wrong')
  })

  test('the checker, as a file that no browser opens in place', async () => {
    const answer = await get('/positions/checker')
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; /)
    const tag = answer.headers.get('ETag') ?? ''
    expect((await get('/positions/checker', { 'If-None-Match': tag })).status).toBe(304)
  })
})

/** What travels, and what a browser makes of it; fetch would unpack it unseen. */
async function compressed(path: string) {
  const headers = { 'Accept-Encoding': 'gzip', 'Accept-Language': 'en' }
  const bytes = await new Promise<Buffer>((done, failed) => {
    const pieces: Buffer[] = []
    request(`${server.origin}${path}`, { headers }, (answer) =>
      answer
        .on('data', (piece) => void pieces.push(piece))
        .on('end', () => done(Buffer.concat(pieces))),
    )
      .on('error', failed)
      .end()
  })
  return { gzipped: bytes.length, html: gunzipSync(bytes).toString() }
}
