import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '~/db.server'
import { readSchema, type Table } from '../support/prisma-schema.ts'
import { readTables } from '../support/read-tables.ts'

const written = readSchema('prisma/schema')
let migrated: Record<string, Table>

beforeAll(async () => {
  migrated = await readTables()
})

describe('the schema files and the migrated database', () => {
  test('have the same tables', () => {
    expect(Object.keys(written).length).toBeGreaterThan(20)
    expect(Object.keys(written).sort()).toEqual(Object.keys(migrated).sort())
  })

  test.each(Object.keys(written))('%s: the same columns, keys and uniques', (table) => {
    const { indexes: _, ...schema } = written[table] as Table
    const { indexes: __, ...database } = migrated[table] as Table
    expect(schema).toEqual(database)
  })

  test.each(Object.keys(written))('%s: every index that is written exists', (table) => {
    expect(migrated[table]?.indexes).toMatchObject(written[table]?.indexes ?? {})
  })
})

describe('the data map', () => {
  const rows = readFileSync('docs/data-map.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| `/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))

  test('has a row for every column, none twice, none that is gone', () => {
    const mapped = rows.map(([, column = '']) => column.replaceAll('`', ''))
    const columns = Object.entries(migrated).flatMap(([table, it]) =>
      Object.keys(it.columns).map((column) => `${table}.${column}`),
    )
    expect(mapped.toSorted()).toEqual(columns.toSorted())
  })

  test('names for each its class, its audience and how long it is kept', () => {
    const classes = ['identity', 'contact', 'content', 'right', 'technical']
    for (const [, column, kind, audience, keptFor] of rows) {
      expect(classes, column).toContain(kind)
      expect(audience, column).toMatch(/\w/)
      expect(keptFor, column).toMatch(/\w/)
    }
  })
})

test('whoever is pointed at is found by an index, so that a member goes without every table being read', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT c.conrelid::regclass || '.' || a.attname AS name FROM pg_constraint c
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = 'member'::regclass AND NOT EXISTS (
       SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])`,
  )
  expect(rows.map(({ name }) => name)).toEqual([])
})
