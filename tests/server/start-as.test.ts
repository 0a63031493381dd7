import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Visitor } from '../support/browser-like.ts'
import {
  command,
  databaseOf,
  end,
  isAlive,
  isCheckoutOpen,
  launch,
  newDataFolder,
  run,
  untilAnswers,
} from '../support/process.ts'

const isRoot = process.getuid?.() === 0
const nobody = 65_534
// In a checkout that only its owner may enter, as root's own folders are, nobody else can run it.
const other = isRoot && isCheckoutOpen() ? nobody : undefined

describe('starting in an empty folder', () => {
  test.skipIf(!isRoot)('as root, also where nobody else may enter', async () => {
    const folder = newDataFolder()
    chmodSync(folder, 0o700)
    await startAndEnd(folder)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(existsSync(join(folder, 'postgres'))).toBe(false)
  })

  test.skipIf(!isRoot)('as root, where others may pass', async () => {
    const folder = newDataFolder()
    chmodSync(folder, 0o711)
    await startAndEnd(folder)
    expect(statSync(join(folder, 'postgres')).uid).not.toBe(0)
  })

  test('as an ordinary user', async () => {
    const folder = newDataFolder(other)
    await startAndEnd(folder, other)
    if (other ?? !isRoot)
      expect(statSync(join(folder, 'postgres')).uid).toBe(other ?? process.getuid?.())
  })

  test('keeps what it must not tell from everyone else', async () => {
    const folder = newDataFolder(other)
    await run({ DATA_DIR: folder, PORT: '0' }, seedEmpty(other))
    const open = readdirSync(folder).filter((name) => statSync(join(folder, name)).mode & 0o077)
    expect(open.filter((name) => name !== 'postgres.log')).toEqual([])
    expect(readdirSync(folder)).toContain('database-password')
  })
})

test('an empty installation: seed empty, invite, and the server is no demo with its own database', async () => {
  const folder = newDataFolder()
  const settings = { DATA_DIR: folder, PORT: '0' }
  expect(await command(settings, 'seed', 'empty')).toMatchObject({ code: 0, stderr: '' })
  const nowhere = await command(settings, 'seed', 'atlantis')
  expect([nowhere.code, nowhere.stderr]).toEqual([
    1,
    'There is no world "atlantis". The worlds are: empty, demo, bench.\n',
  ])
  const invited = await command(
    settings,
    ...['member', 'invite', 'first@test.example', '--office', 'coordinator'],
    ...['--chapter', 'serbia-moi'],
  )
  expect([invited.code, invited.stderr]).toEqual([0, ''])
  expect(databaseOf(folder)).toBeNull()
})

async function startAndEnd(folder: string, uid?: number): Promise<void> {
  // The chapters alone, so that the start need not load the demo: one member comes by invitation.
  const settings = { DATA_DIR: folder, PORT: '0' }
  expect(await run(settings, seedEmpty(uid))).toMatchObject({ code: 0, stderr: '' })
  const invite = ['member', 'invite', 'first@test.example', '--office', 'operator']
  expect((await run(settings, { uid, args: ['command', ...invite] })).code).toBe(0)
  const server = launch(settings, { uid })
  const { origin, printed } = await untilAnswers(server)
  expect((await new Visitor(origin).get('/readyz')).status).toBe(200)
  expect(printed()).not.toContain('Loading the demo')
  const database = databaseOf(folder)
  expect(isAlive(database)).toBe(true)
  expect(await end(server, 'SIGTERM')).toBe(0)
  expect([isAlive(database), databaseOf(folder)]).toEqual([false, null])
}

function seedEmpty(uid?: number) {
  return { uid, args: ['command', 'seed', 'empty'] }
}
