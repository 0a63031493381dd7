import type { RouteConfigEntry } from '@remix-run/route-config'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import routes from '../../app/routes.ts'
import { buildMatrixWorld, type MatrixWorld } from '../support/matrix-world.ts'
import {
  addressesOf,
  dataTwin,
  lettersOf,
  neverOf,
  type Said,
  send,
} from '../support/walk-matrix.ts'
import { type MatrixPersona, matrix, personas, type Row } from './access-matrix.ts'

test('every route has its entry, with a row for reading and one for writing', () => {
  const paths = (routes as RouteConfigEntry[]).map(({ path }) => path ?? '')
  expect(Object.keys(matrix).sort()).toEqual(paths.sort())
  for (const [path, rows] of Object.entries(matrix))
    expect([path, [...new Set(rows.map(({ method }) => method))]]).toEqual([path, ['GET', 'POST']])
})

describe('every persona gets from every address what the matrix says', () => {
  let world: MatrixWorld
  beforeAll(async () => {
    world = await buildMatrixWorld()
  })
  afterAll(() => world.end())

  const rows = Object.values(matrix).flat()
  describe.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => {
    test.each(addressesOf(row).map((thing) => [thing || 'to each', thing]))(
      '%s',
      async (_, thing) => {
        const letters = lettersOf(row, thing)
        const answers = row.isSpent
          ? await oneAfterAnother(row, thing)
          : await Promise.all(personas.map((persona) => ask(row, thing, persona)))
        if (row.method === 'POST') await world.restore()
        expect(inWords(answers)).toBe(inWords(letters))
      },
    )
  })

  async function ask(row: Row, thing: string, persona: MatrixPersona): Promise<string> {
    const answer = await send(world, row, thing, persona)
    if (answer.status === 404) await expectSameAsNever(row, thing, persona, answer)
    if (row.method === 'GET') await expectSameOfData(row, thing, persona, answer)
    return answer.said
  }

  /** Each finds things as the one before did. */
  async function oneAfterAnother(row: Row, thing: string): Promise<string[]> {
    const answers: string[] = []
    for (const persona of personas) {
      answers.push(await ask(row, thing, persona))
      await world.restore()
    }
    return answers
  }

  const asked = new Map<string, Promise<Said>>()

  /** What is foreign answers to the byte like what never was. */
  async function expectSameAsNever(row: Row, thing: string, persona: MatrixPersona, found: Said) {
    const key = `${persona} ${titleOf(row)}`
    if (!asked.has(key)) asked.set(key, send(world, row, neverOf(row, thing), persona))
    expect([persona, found]).toEqual([persona, await asked.get(key)])
  }

  /** The bare data of a page is refused, and led elsewhere, just like the page. */
  async function expectSameOfData(row: Row, thing: string, persona: MatrixPersona, page: Said) {
    const twin = await send(world, dataTwin(row), thing, persona)
    // An address that no database can hold is refused before any route is asked.
    if (page.status === 400) return expect(twin.body === '' || noData.test(twin.body)).toBe(true)
    expect([persona, twin.status]).toEqual([persona, page.location ? 202 : page.status])
    if (page.location) expect(twin.body).toContain(JSON.stringify(page.location))
    if (page.status === 404) await expectSameAsNever(dataTwin(row), thing, persona, twin)
  }
})

/** What an address without anything to read gives as its data. */
const noData = /^\[\{"_1":2,"_4":5\},"root",\{"_3":-5\},"data","routes\/[\w.$-]+",\{"_3":-5\}\]\s*$/

function titleOf({ method, address, form = {} }: Row): string {
  const fields = Object.keys(form).join(' ')
  return `${method} ${address}${fields && ` with ${fields}`}`
}

function inWords(said: string[]): string {
  return personas.map((persona, column) => `${persona} ${said[column]}`).join('\n')
}
