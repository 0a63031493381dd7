import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildMatrixWorld, type MatrixWorld } from '../support/matrix-world.ts'
import { changesBetween, takeSnapshot } from '../support/snapshot.ts'
import { addressesOf, dataTwin, send } from '../support/walk-matrix.ts'
import { matrix, personas } from './access-matrix.ts'

let world: MatrixWorld
beforeAll(async () => {
  world = await buildMatrixWorld()
})
afterAll(() => world.end())

test('reading every address as every persona changes nothing, but that reads of rosters and of shared names stand in the record', {
  timeout: 240_000,
}, async () => {
  const before = await takeSnapshot(world.sql)
  expect(before.get('thread')?.length).toBeGreaterThan(40)
  const rows = Object.values(matrix)
    .flat()
    .filter(({ method }) => method === 'GET')
  await Promise.all(
    personas.map(async (persona) => {
      for (const row of rows.flatMap((it) => [it, dataTwin(it)]))
        for (const thing of addressesOf(row)) await send(world, row, thing, persona)
    }),
  )
  const changes = changesBetween(before, await takeSnapshot(world.sql))
  const reads = changes.filter((it) =>
    /^activity \+ .*"(memberships.roster_read|chapters.names_read)"/.test(it),
  )
  expect(changes.filter((it) => !reads.includes(it))).toEqual([])
  // Of rosters once a day a reader and a chapter, of names that are shared each look (decisions 11 and 15).
  const rosters = reads.filter((it) => it.includes('memberships.roster_read'))
  const readers = rosters.map(
    (it) => `${/"actor_id": "[^"]+"/.exec(it)} ${/"chapter_id": "[^"]+"/.exec(it)}`,
  )
  expect(reads.join()).toContain('chapters.names_read')
  expect(readers.length).toBeGreaterThan(0)
  expect(new Set(readers).size).toBe(readers.length)
})
