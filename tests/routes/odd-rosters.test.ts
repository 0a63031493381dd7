import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { encodeText } from '../features/memberships/roster-world.ts'
import { signedIn, Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { committed, fileForm, planned, rosterForm } from '../support/rosters.ts'
import { startServer, type TestServer } from '../support/server.ts'

const at = '/chapters/serbia-moi/imports'
const headings = 'Surname;First name;E-mail;Rank;Unit;Association;Member since;Languages'
const person = 'Šćepanović;Đurđa;odd@mup.example;полицајац;Niš;;31.01.2020;sr'
const inLatin = 'Šćepanović;Đurđa;odd@mup.example;policajac;Niš;;31.01.2020;sr'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const megabyte = 1024 * 1024

let database: Awaited<ReturnType<typeof cloneDatabase>>
let server: TestServer
let sql: pg.Pool
let coordinator: Visitor
beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  server = await startServer(database.url)
  sql = new pg.Pool({ connectionString: database.url, max: 2 })
  sql.on('error', () => {})
  coordinator = await signedIn(server.origin, 'coordinator')
})
beforeEach(() => sql.query('DELETE FROM rate_limit').then(() => {}))
afterAll(async () => {
  await server.stop()
  await sql.end()
  await database.drop()
})

const send = (bytes: Uint8Array, name?: string) =>
  coordinator.post(at, fileForm(new Uint8Array(bytes), name))
const many = (lines: number) => `${headings}\n${`${person}\n`.repeat(lines)}`

/** What is on the file of a page or wherever else a page says why. */
const text = async (answer: Response) => (await answer.text()).replaceAll('&#x27;', "'")

describe('a file that is no roster gets a sentence at its field, and nothing is kept of it', () => {
  const jpeg = readFileSync('node_modules/tailwindcss/package.json')
  test.each([
    ['empty', bytesOf(''), 'The file is empty'],
    ['blank', bytesOf('\r\n \r\n'), 'The file is empty'],
    ['headings alone', bytesOf(headings), 'no line below them'],
    ['11 MB', new Uint8Array(11 * megabyte).fill(65), 'larger than 10 MB'],
    ['100,000 lines', bytesOf(many(100_000)), 'more than 20,000 lines'],
    ['300 columns', bytesOf(`${'Column;'.repeat(300)}\n${'x;'.repeat(300)}`), '100 columns'],
    ['words', bytesOf('Dear Ana,\nhere is the list.'), 'no heading that we know'],
    ['a column short', bytesOf('Surname;E-mail\nAna;ana@mup.example'), 'A column is missing'],
    ['a column twice', bytesOf(`${headings};Rank\n${person};x`), 'Two columns mean the same'],
    [
      'a renamed JPEG',
      Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100', 'hex'), jpeg]),
      'This is not a table',
    ],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'a printed page'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'This workbook'],
    ['UTF-16 cut in its middle', encodeText(headings, 'utf-16le')?.slice(0, -1), 'damaged'],
  ])('%s', async (_, bytes, sentence) => {
    const before = await sql.query('SELECT count(*) FROM roster_import')
    const answer = await send(bytes ?? new Uint8Array())
    expect(answer.status).toBe(422)
    const page = await text(answer)
    expect(page).toContain('id="file-fault"')
    expect(page).toContain(sentence)
    expect((await sql.query('SELECT count(*) FROM roster_import')).rows).toEqual(before.rows)
  })

  test('no file at all, or a word in its place', async () => {
    const nothing = await coordinator.post(at, fileForm(bytesOf(''), ''))
    expect([nothing.status, await text(nothing)]).toEqual([
      422,
      expect.stringContaining('Choose a file'),
    ])
    expect((await coordinator.post(at, { file: 'words' })).status).toBe(422)
  })

  test('more bytes than any roster has are not even read', async () => {
    expect((await send(new Uint8Array(21 * megabyte))).status).toBe(413)
    // From who may send none, no more is read than of any form.
    for (const cookie of ['', 'mreza=abc', (await signedIn(server.origin, 'member')).cookie]) {
      const stranger = Object.assign(new Visitor(server.origin), { cookie })
      const answer = await stranger.post(at, fileForm(new Uint8Array(megabyte)))
      expect([cookie.length > 0, answer.status]).toEqual([cookie.length > 0, 413])
    }
    const elsewhere = await coordinator.post('/drafts', fileForm(new Uint8Array(megabyte)))
    expect(elsewhere.status).toBe(413)
  })
})

describe('a roster in any usual form is planned', () => {
  test('as a workbook, whatever it is called', async () => {
    const cells = (row: string) =>
      `<row>${row
        .split(';')
        .map((it) => `<c t="inlineStr"><is><t>${it}</t></is></c>`)
        .join('')}</row>`
    const book = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="R" r:id="a"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="a" Target="worksheets/r.xml"/></Relationships>',
      ),
      'xl/worksheets/r.xml': strToU8(`<sheetData>${cells(headings)}${cells(person)}</sheetData>`),
    })
    const id = await planned(sql, await send(book, 'roster.csv'))
    expect(await text(await coordinator.get(`${at}/${id}`))).toContain('1 member is added')
  })

  test.each(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1250', 'iso-8859-2'])(
    'in %s',
    async (encoding) => {
      const bytes = encodeText(`${headings}\r\n${inLatin}`, encoding)
      const id = await planned(sql, await send(bytes ?? new Uint8Array()))
      const page = await text(await coordinator.get(`${at}/${id}`))
      expect(page).toContain('1 member is added')
    },
  )

  test.each(['../../../etc/passwd', 'C:\\con.csv', '/etc/cron.d/x.csv', `${'x'.repeat(300)}.csv`])(
    'under the name %s, which is not kept',
    async (name) => {
      const id = await planned(sql, await send(bytesOf(`${headings}\n${person}`), name))
      const { rows } = await sql.query(
        'SELECT to_jsonb(r)::text AS row FROM roster_import r WHERE id = $1',
        [id],
      )
      expect(rows[0].row).not.toContain(name)
    },
  )

  test('with quotes within quotes and breaks within cells, each line for itself', async () => {
    const odd = [
      '"Petrović ""Ana""";"Ana; ""A""";quote@mup.example;полицајац;"N""i""š";;31.01.2020;sr',
      '"Two\nlines";Ana;break@mup.example;полицајац;Niš;;31.01.2020;sr',
      `${person.replace('odd@', 'sound@')}`,
    ]
    const id = await planned(sql, await coordinator.post(at, rosterForm(odd)))
    const page = await text(await coordinator.get(`${at}/${id}`))
    expect(page).toContain('2 members are added')
    expect(page).toContain('It holds a line break or an invisible character.')
  })
})

test('the file of faults runs nothing and has its four columns', async () => {
  const formulas = ['=1+1', '+1', '-1', '@a', '\t=1', '"a;=1"', '＝1']
  const lines = formulas.map(
    (it, n) => `${it};${it};f${n}@mup.example;${it};${it};${it};${it};${it}`,
  )
  const id = await planned(sql, await coordinator.post(at, rosterForm(lines)))
  const answer = await coordinator.get(`${at}/${id}/faults`)
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="faults.csv"')
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  const rows = Buffer.from(await answer.arrayBuffer())
    .toString()
    .trimEnd()
    .split('\r\n')
  expect(rows[0]).toBe('\uFEFFLine;Column;What is wrong;As written')
  expect(rows.length).toBeGreaterThan(formulas.length * 5)
  expect(rows.filter((it) => /(^|[;,|\t])\s*"?[=+\-@＝]/.test(it))).toEqual([])
})

/** The most memory that the server ever held, in megabytes. */
function memory(): number {
  const status = readFileSync(`/proc/${server.pid()}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}

test('100,000 lines are refused six times over without piling up', async () => {
  const file = bytesOf(many(100_000))
  for (let n = 0; n < 2; n++) await send(file)
  const before = memory()
  for (let n = 0; n < 4; n++) expect((await send(file)).status).toBe(422)
  expect(memory() - before).toBeLessThan(200)
}, 40_000)

test('20,000 lines come in and go again, and the server needs little more for it', async () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, n) => `Petrović${n};Ana;many${n}@mup.example;полицајац;Niš ${n % 90};;31.01.2020;sr, en`,
  )
  const before = memory()
  const slow: number[] = []
  const watch = setInterval(async () => {
    const start = performance.now()
    await fetch(`${server.origin}/healthz`).catch(() => {})
    slow.push(performance.now() - start)
  }, 25)
  const id = await planned(sql, await coordinator.post(at, rosterForm(lines)))
  const page = await text(await coordinator.get(`${at}/${id}`))
  const hash = /name="hash" value="([^"]+)"/.exec(page)?.[1] ?? ''
  expect((await coordinator.post(`${at}/${id}`, { intent: 'commit', hash })).status).toBe(303)
  await committed(sql, id)
  clearInterval(watch)
  expect(await text(await coordinator.get(`${at}/${id}`))).toContain('20000 members are added')
  const roster = await text(await coordinator.get('/chapters/serbia-moi/roster?name=petrovic19999'))
  expect(roster).toContain('>1 member<')
  const worst = Math.max(...slow)
  console.info(
    `grew by ${(memory() - before).toFixed(0)} MB, slowest answer ${worst.toFixed(0)} ms`,
  )
  expect(memory() - before).toBeLessThan(400)
  expect(worst).toBeLessThan(3_000)
  expect((await coordinator.post(`${at}/${id}`, { intent: 'undo' })).status).toBe(303)
  expect(await text(await coordinator.get(`${at}/${id}`))).toContain('is gone again')
}, 40_000)
