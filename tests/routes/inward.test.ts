import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesForm } from '../support/files-form.ts'
import { jobsAreDone } from '../support/jobs-done.ts'
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
    await jobsAreDone(world.sql)
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
    const { sql, visitors, libraries } = world
    const [http = ''] = addresses
    const text = addresses.map((it, at) => inText(it, at)).join('\n\n')
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><image href="${http}"/></svg>`
    const cells = [[`=WEBSERVICE("${http}")`, http]]
    const batchId = uuidv7()
    const form = filesForm(
      [
        { name: 'a.md', content: text },
        { name: 'b.txt', content: text },
        { name: 'c.html', content: `<html><body>${text}</body></html>` },
        { name: 'd.svg', content: svg },
        { name: 'e.docx', content: docxOf([text], withEntity(http)) },
        { name: 'f.docx', content: docxOf([text], linkedTo(http)) },
        { name: 'g.xlsx', content: xlsxOf([{ name: 'a', rows: cells }]) },
      ],
      batchId,
    )
    const to = `/documents/libraries/${libraries.serbia.library}/uploads`
    expect((await visitors.coordinator.post(to, form)).status).toBe(303)
    await jobsAreDone(sql)
    const { rows } = await sql.query(
      `SELECT u.name FROM upload u JOIN edition e ON e.document_id = u.document_id
       JOIN document_version v ON v.edition_id = e.id
       WHERE u.batch_id = $1 AND v.reading = 'read' ORDER BY 1`,
      [batchId],
    )
    // They were looked into: what is only stored fetches nothing anyway. One with an entity is not read.
    expect(rows.map(({ name }) => name)).toEqual(['a.md', 'b.txt', 'f.docx', 'g.xlsx'])
    expect(inside.heard).toBe(0)
  })
})

/** A text document with an entity that lies somewhere else. */
function withEntity(address: string) {
  return {
    prolog: `<!DOCTYPE x [<!ENTITY a SYSTEM "${address}">]>`,
    extra: '<w:p><w:r><w:t>&a;</w:t></w:r></w:p>',
  }
}

/** A text document with a picture and a template that lie somewhere else. */
function linkedTo(address: string) {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
  const relation = (id: string, type: string) =>
    `<Relationship Id="${id}" Type="${kind}/${type}" Target="${address}" TargetMode="External"/>`
  return {
    relations: relation('r8', 'attachedTemplate') + relation('r9', 'image'),
    extra: `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing">
      <a:graphic xmlns:a="${drawing}/main"><a:graphicData>
        <pic:pic xmlns:pic="${drawing}/picture"><pic:blipFill>
          <a:blip xmlns:r="${kind}" r:link="r9"/>
        </pic:blipFill></pic:pic>
      </a:graphicData></a:graphic>
    </wp:inline></w:drawing></w:r></w:p>`,
  }
}

test('and nothing came later', async () => {
  await jobsAreDone(world.sql)
  expect(inside.heard).toBe(0)
})
