import { afterAll, beforeAll, expect, test } from 'vitest'
import { personaEmail } from '../../app/features/auth/personas.ts'
import { buildMatrixWorld, type MatrixWorld } from '../support/matrix-world.ts'
import { changesBetween, takeSnapshot } from '../support/snapshot.ts'
import { addressesOf, send } from '../support/walk-matrix.ts'
import { matrix } from './access-matrix.ts'

// Whose vetting has ended reads as before and writes nothing that anybody else would see: the
// coordinator here, who otherwise could do most of all.
let world: MatrixWorld
beforeAll(async () => {
  world = await buildMatrixWorld()
  await world.sql.query(
    'DELETE FROM vetting WHERE member_id = (SELECT id FROM member WHERE email_key = $1)',
    [personaEmail('coordinator')],
  )
})
afterAll(() => world.end())

// What is her own stays hers: her account, her marks, the end of her own post and membership, taking back what
// she was about to send and nobody has seen; and what takes a right away rather than giving one, so that nobody
// waits for a vetting to close a door.
const own =
  /^\/(login|logout|exit|demo|password-reset|language|apply|invitation|settings|drafts|factor-resets|mandates|documents\/arrivals\/[^/]+\/removal|members\/[^/]+\/(factor-reset|block))\b|\/(reading|following|membership)$/

// A file of what she may read is a way of reading.
const reading = /\/roster\/export/

test('writes nothing that others read, by any form of the house', async () => {
  const rows = Object.values(matrix)
    .flat()
    .filter(({ method, address }) => method === 'POST' && !own.test(address))
    .filter(({ address, form }) => form?.intent !== 'preview' && !reading.test(address))
  expect(rows.length).toBeGreaterThan(60)
  const before = await takeSnapshot(world.sql)
  const done: unknown[] = []
  for (const row of rows)
    for (const thing of addressesOf(row)) {
      const { status, said } = await send(world, row, thing, 'coordinator')
      if (status < 400) done.push([row.address, thing, said])
    }
  const others = changesBetween(before, await takeSnapshot(world.sql))
  expect({ done, others }).toEqual({ done: [], others: [] })
})

test('reads what she read before', async () => {
  for (const path of ['/discussions', '/members', '/chapters/serbia-moi/roster', '/coordination']) {
    const answer = await world.visitors.coordinator.get(path)
    expect([path, answer.status]).toEqual([path, 200])
    expect(await answer.text()).toContain('Your vetting has ended')
  }
})
