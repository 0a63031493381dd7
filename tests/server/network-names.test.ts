import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locales } from '~/lib/locales'
import network from '../../prisma/seeds/network.json'
import { cloneDatabase } from '../support/database.ts'

type Named = { id: string; names: Record<string, string>; purpose: Record<string, string> | null }

let database: Awaited<ReturnType<typeof cloneDatabase>>
let named: Named[]

beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query(
    `SELECT id, names, NULL AS purpose FROM chapter
     UNION ALL SELECT kind || ' ' || (names->>'en'), names, purpose FROM space`,
  )
  await client.end()
  named = rows
})
afterAll(() => database.drop())

test('the demo network has its chapters and their spaces', () => {
  const ids = named.map(({ id }) => id)
  for (const { id } of [...network.services, ...network.associations]) expect(ids).toContain(id)
  expect(named.filter(({ purpose }) => purpose).length).toBeGreaterThan(20)
})

test.each(locales)('every chapter and space has a name in %s, in the letters of it', (locale) => {
  const foreign = ['sr-Cyrl', 'mk', 'bg'].includes(locale) ? /\p{sc=Latin}/u : /\p{sc=Cyrillic}/u
  for (const { id, names, purpose } of named) {
    expect(names[locale], `${id} in ${locale}`).toMatch(/^\S.*\S$/)
    expect(names[locale]).not.toMatch(foreign)
    // The room of a pair says in its own page what it is for.
    if (purpose && !id.startsWith('pairing '))
      expect(purpose[locale], `the purpose of ${id} in ${locale}`).toMatch(/^\S.*\.$/)
  }
})

test('what an institution calls itself goes before our translation', () => {
  for (const { id, name } of [...network.services, ...network.associations])
    expect(named.find((it) => it.id === id)?.names).toMatchObject(name)
})
