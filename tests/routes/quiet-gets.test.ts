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

test('reading every address as every persona changes nothing', async () => {
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
  expect(changesBetween(before, await takeSnapshot(world.sql))).toEqual([])
})
