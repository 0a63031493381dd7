import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../support/live-client.ts'
import { inText, listenInside, loopbackAddresses } from '../support/loopback.ts'
import { docxOf, xlsxOf } from '../support/made-files.ts'
import { buildMatrixWorld, type MatrixWorld } from '../support/matrix-world.ts'
import { addressesOf, doerOf, requestOf } from '../support/walk-matrix.ts'
import { type MatrixPersona, matrix, type Row } from './access-matrix.ts'

// Whatever a member writes, the server goes nowhere for it: it fetches nothing, neither to show it nor later.
let world: MatrixWorld
let inside: Awaited<ReturnType<typeof listenInside>>
let addresses: string[]
let turn = 0

beforeAll(async () => {
  inside = await listenInside()
  addresses = loopbackAddresses(inside.port)
  world = await buildMatrixWorld()
})
afterAll(async () => {
  await world?.end()
  await inside?.close()
})

const forms = Object.values(matrix)
  .flat()
  .filter(({ method }) => method === 'POST')
  .map((row) => ({ row, persona: doerOf(row), fields: fieldsOf(row) }))
  .filter(({ persona, fields }) => persona !== undefined && fields.length > 0)

/** The fields of a form in which something can be written: not those that name a thing by its number. */
function fieldsOf({ form = {} }: Row): string[] {
  return Object.entries(form)
    .filter(([name, value]) => !name.startsWith('_') && !/^\{(?!text)/.test(value))
    .map(([name]) => name)
}

/** All the addresses in one text; one of them in a text; one alone. A field takes the longest that it can. */
function wordsToTry(): string[] {
  turn++
  const one = addresses[turn % addresses.length] as string
  return [addresses.map((it, at) => inText(it, at + turn)).join('\n\n'), inText(one, turn), one]
}

/** Sends a form with one of its fields written anew, and opens what it leads to. */
async function sendWith(row: Row, persona: MatrixPersona, field: string, words: string) {
  await world.restore()
  const { address, fields } = requestOf(world, row, addressesOf(row)[0] ?? '')
  const visitor = world.visitors[persona]
  const { cookie } = visitor
  const answer = await visitor.post(address, { ...fields, [field]: words })
  await answer.text()
  const location = answer.headers.get('Location')
  if (location?.startsWith('/')) await (await visitor.get(location)).text()
  visitor.cookie = cookie
  return answer.status
}

async function jobsAreDone(): Promise<void> {
  await until(
    async () => {
      const { rows } = await world.sql.query(
        'SELECT count(*)::int AS waiting FROM graphile_worker.jobs WHERE run_at <= now() AND last_error IS NULL',
      )
      return rows[0].waiting === 0
    },
    'the jobs of a form',
    30_000,
  )
}

test('the listener is reached under many of these names', async () => {
  expect(addresses.length).toBeGreaterThan(80)
  for (const address of addresses) await fetch(address).catch(() => {})
  expect(inside.heard).toBeGreaterThan(20)
  inside.forget()
})

describe('the server fetches nothing from inside', () => {
  test('there are forms that are written in', () => {
    expect(forms.length).toBeGreaterThan(50)
  })

  test.each(
    forms.map(
      ({ row, persona, fields }) =>
        [`${row.address} with ${fields.join(' ')}`, row, persona as MatrixPersona, fields] as const,
    ),
  )('for what is written in %s', async (_, row, persona, fields) => {
    for (const field of fields)
      for (const words of wordsToTry()) {
        const status = await sendWith(row, persona, field, words)
        expect([row.address, field, status < 500]).toEqual([row.address, field, true])
        if (status < 400) break
      }
    expect([row.address, inside.heard]).toEqual([row.address, 0])
  })

  test.each([
    ['/documents/libraries/{library}/references', 'address'],
    ['/news/new', 'sourceAddress'],
    ['/organisations/new', 'site'],
  ])('for the address that %s asks for, in every spelling', async (path, field) => {
    const form = forms.find(({ row }) => row.address === path)
    if (!form) throw new Error(`no form at ${path}`)
    let taken = 0
    for (const address of addresses) {
      const status = await sendWith(form.row, form.persona as MatrixPersona, field, address)
      expect([address, status < 500]).toEqual([address, true])
      if (status < 400) taken++
    }
    expect(taken).toBeLessThan(addresses.length)
    expect(taken).toBeGreaterThan(5)
    await jobsAreDone()
    expect(inside.heard).toBe(0)
  })

  test('for where an address leads back to, or what is sought', async () => {
    for (const address of addresses) {
      const asked = encodeURIComponent(address)
      for (const path of [`/login?next=${asked}`, `/search?q=${asked}`, `/members?name=${asked}`]) {
        const answer = await world.visitors.member.get(path)
        expect([path, answer.status < 500]).toEqual([path, true])
        await answer.text()
      }
      await world.sql.query('DELETE FROM rate_limit')
    }
    expect(inside.heard).toBe(0)
  })

  test('for what stands in a file', async () => {
    await world.restore()
    const [http = ''] = addresses
    const text = addresses.map((it, at) => inText(it, at)).join('\n\n')
    const prolog = `<!DOCTYPE x [<!ENTITY a SYSTEM "${http}">]>`
    const extra = `<w:p><w:r><w:t>&a;</w:t></w:r></w:p><w:p><w:r><w:drawing><a:blip xmlns:a="a" r:link="r9"/></w:drawing></w:r></w:p>`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><image href="${http}"/></svg>`
    const files: Array<[name: string, bytes: Uint8Array | string]> = [
      ['a.md', text],
      ['b.txt', text],
      ['c.html', `<html><body>${text}</body></html>`],
      ['d.svg', svg],
      ['e.docx', docxOf([text], { prolog, extra })],
      ['f.xlsx', xlsxOf([{ name: 'a', rows: [[`=WEBSERVICE("${http}")`, http]] }])],
    ]
    const form = new FormData()
    for (const [name, value] of Object.entries({
      batchId: uuidv7(),
      folder: '',
      language: 'en',
      note: '',
    }))
      form.append(name, value)
    for (const [name, bytes] of files)
      form.append(
        'files',
        new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]),
        name,
      )
    const { rows } = await world.sql.query(
      `SELECT id FROM space WHERE kind = 'chapter' AND chapter_id = 'serbia-moi'`,
    )
    const sent = await world.visitors.coordinator.post(
      `/documents/libraries/${rows[0].id}/uploads`,
      form,
    )
    expect(sent.status).toBe(303)
    await jobsAreDone()
    const { rows: stored } = await world.sql.query(
      `SELECT count(*)::int AS count FROM upload WHERE state = 'stored'`,
    )
    expect(stored[0].count).toBeGreaterThanOrEqual(4)
    expect(inside.heard).toBe(0)
  })
})

test('and nothing came later', async () => {
  await jobsAreDone()
  expect(inside.heard).toBe(0)
})
