import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Visitor } from '../support/browser-like.ts'
import { filesForm } from '../support/files-form.ts'
import { type LibraryWorld, openLibraryWorld } from '../support/library-world.ts'
import type { TestServer } from '../support/server.ts'

let world: LibraryWorld
let server: TestServer
let sql: pg.Pool
let desk: Visitor
let member: Visitor
let other: Visitor
let library: string

beforeAll(async () => {
  world = await openLibraryWorld()
  ;({ server, sql, library } = world)
  desk = await world.enter('coordinator')
  member = await world.enter('member')
  other = await world.enter('member-other-chapter')
})
afterAll(() => world?.end())

describe('files on the line', () => {
  test('are handed to the readers of the library alone, byte for byte, to be saved and never shown', async () => {
    const content = randomBytes(300_000)
    content.write('%PDF-1.4\n')
    const { file, page } = await send('plan za 2026.pdf', content)
    const answer = await member.get(file)
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true)
    expectInert(answer)
    expect(answer.headers.get('Content-Type')).toBe('application/pdf')
    expect(answer.headers.get('Content-Length')).toBe(String(content.length))
    for (const path of [file, page]) expect((await other.get(path)).status).toBe(404)
    const visitor = await fetch(server.origin + file, { redirect: 'manual' })
    expect(visitor.headers.get('Location')).toBe(`/login?next=${encodeURIComponent(file)}`)
  })

  test('can be had in stretches, so that a broken download goes on', async () => {
    const content = randomBytes(5_000)
    content.write('%PDF-1.4\n')
    const { file } = await send('stretches.pdf', content)
    const asked = (Range: string, more = {}) => member.get(file, { Range, ...more })
    const cases: Array<[range: string, status: number, from: number, to: number]> = [
      ['bytes=0-99', 206, 0, 99],
      ['bytes=4990-', 206, 4990, 4999],
      ['bytes=-10', 206, 4990, 4999],
      ['bytes=4000-9999', 206, 4000, 4999],
      ['bytes=-99999', 206, 0, 4999],
      ['bytes=0-1,5-6', 200, 0, 4999],
      ['lines=1-2', 200, 0, 4999],
    ]
    for (const [range, status, from, to] of cases) {
      const answer = await asked(range)
      const got = Buffer.from(await answer.arrayBuffer())
      expect([range, answer.status, got.equals(content.subarray(from, to + 1))]).toEqual([
        range,
        status,
        true,
      ])
      expectInert(answer)
      if (status === 206)
        expect(answer.headers.get('Content-Range')).toBe(`bytes ${from}-${to}/5000`)
    }
    const beyond = await asked('bytes=5000-')
    expect([beyond.status, beyond.headers.get('Content-Range')]).toEqual([416, 'bytes */5000'])
    const tag = (await asked('bytes=0-1')).headers.get('ETag') as string
    expect((await asked('bytes=0-1', { 'If-Range': tag })).status).toBe(206)
    expect((await asked('bytes=0-1', { 'If-Range': '"another"' })).status).toBe(200)
  })

  test('never run on our origin, whatever they are called and hold', async () => {
    const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const script = '<script>fetch("/settings")</script>'
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="fetch('/settings')">${script}</svg>`
    const contents: Record<string, string | Buffer> = {
      html: `<!doctype html><body>${script}`,
      bare: script,
      svg,
      svgWithHead: `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>${svg}`,
      pictureThenPage: Buffer.concat([png, Buffer.from(script)]),
      pdfWithScript: `%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n${script}`,
      gifThenScript: Buffer.from(`GIF89a/*${script}*/=1;`),
      xml: `<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">fetch("/settings")</x:script>`,
      text: `${' '.repeat(600)}${script}`,
      markdown: `# Title\n\n[x](javascript:alert(1)) ${script}`,
    }
    const names = [
      'a.html',
      'a.svg',
      'a.svgz',
      'a.pdf',
      'a.png',
      'a.txt',
      '\u202Egnp.html',
      'a.html\u0000.pdf',
    ]
    const taken: string[] = []
    for (const [kind, content] of Object.entries(contents))
      for (const name of names) {
        const unlike = Buffer.concat([
          Buffer.from(content),
          Buffer.from(`<!-- ${randomUUID()} -->`),
        ])
        const { file } = await send(name, unlike).catch(() => ({ file: null }))
        if (!file) continue
        taken.push(`${kind} as ${name}`)
        const answer = await member.get(file)
        expectInert(answer)
        const type = answer.headers.get('Content-Type') ?? ''
        expect([kind, name, type]).toEqual([
          kind,
          name,
          expect.not.stringMatching(/html|svg|xml|javascript/),
        ])
        await answer.arrayBuffer()
      }
    expect(taken).toEqual([
      'html as a.html',
      'html as \u202Egnp.html',
      'bare as a.html',
      'bare as \u202Egnp.html',
      'svg as a.svg',
      'svgWithHead as a.txt',
      'pictureThenPage as a.png',
      'pdfWithScript as a.pdf',
      'pdfWithScript as a.html\u0000.pdf',
      'xml as a.txt',
      'text as a.html',
      'text as \u202Egnp.html',
      'markdown as a.txt',
    ])
  })

  test('keep names that lead nowhere and break no header', async () => {
    for (const name of [
      '../../../etc/passwd.txt',
      '/etc/a.txt',
      'C:\\a\\b.txt',
      'a"b;c.txt',
      'a\r\nX-Evil: 1.txt',
      `${'ж'.repeat(400)}.txt`,
      'con.txt',
      '....txt',
    ]) {
      const { file } = await send(name, `words ${randomUUID()}`)
      const answer = await member.get(file)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('X-Evil')).toBeNull()
      const said = answer.headers.get('Content-Disposition') ?? ''
      expect(said).toMatch(/^attachment; filename/)
      expect(decodeURIComponent(said.replace(/^attachment/, ''))).not.toMatch(/[/\\]|\.\.\//)
      await answer.arrayBuffer()
    }
    const { rows } = await sql.query('SELECT name FROM document_version')
    for (const { name } of rows) expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u)
  })

  beforeEach(() => sql.query('DELETE FROM rate_limit'))

  test('of one form are stored once, however often it is sent', async () => {
    const form = filesForm([{ name: 'once.txt', content: `once ${randomUUID()}` }])
    const copy = () => {
      const again = new FormData()
      for (const [name, value] of form) again.append(name, value)
      return again
    }
    const address = `/documents/libraries/${library}/uploads`
    const first = await desk.post(address, copy())
    const second = await desk.post(address, copy())
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
    const { rows } = await sql.query(
      `SELECT count(*)::int AS count FROM document_version WHERE name = 'once.txt'`,
    )
    expect(rows[0].count).toBe(1)
    const batch = first.headers.get('Location') as string
    expect((await other.get(batch)).status).toBe(404)
    expect((await member.get(batch)).status).toBe(404)
  })

  test('from another site, or of who may bring none, are not read', async () => {
    const address = `/documents/libraries/${library}/uploads`
    const form = () => filesForm([{ name: 'foreign.txt', content: `a ${randomUUID()}` }])
    const foreign = await desk.post(address, form(), {
      Origin: 'https://evil.example',
      'Sec-Fetch-Site': 'cross-site',
    })
    expect(foreign.status).toBe(403)
    expect((await member.post(address, form())).status).toBe(403)
    expect((await other.post(address, form())).status).toBe(404)
    const { rows } = await sql.query(
      `SELECT count(*)::int AS count FROM upload WHERE name = 'foreign.txt'`,
    )
    expect(rows[0].count).toBe(0)
  })
})

/** Sends one file to the library of the Serbian service; gives the addresses of its page and of the file. */
async function send(
  name: string,
  content: string | Buffer,
): Promise<{ page: string; file: string }> {
  // She sends more in a moment here than anybody may.
  await sql.query('DELETE FROM rate_limit')
  const answer = await desk.post(
    `/documents/libraries/${library}/uploads`,
    filesForm([{ name, content }]),
  )
  const batch = answer.headers.get('Location')?.split('/').at(-1)
  const { rows } = await sql.query(
    `SELECT u.fault, u.document_id, v.id AS version_id FROM upload u
     LEFT JOIN edition e ON e.document_id = u.document_id
     LEFT JOIN document_version v ON v.edition_id = e.id WHERE u.batch_id = $1`,
    [batch],
  )
  if (!rows[0]?.document_id) throw new Error(`refused: ${rows[0]?.fault}`)
  const page = `/documents/${rows[0].document_id}`
  return { page, file: `${page}/files/${rows[0].version_id}` }
}

function expectInert(answer: Response): void {
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment/)
  expect(answer.headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox")
  expect(answer.headers.get('Cache-Control')).toContain('no-store')
}
