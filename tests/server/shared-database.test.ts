import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { startPostgres } from '../../server/embedded-postgres.ts'
import { Visitor } from '../support/browser-like.ts'
import {
  databaseOf,
  databaseUrlOf,
  end,
  endOf,
  isAlive,
  launch,
  newDataFolder,
  untilAnswers,
} from '../support/process.ts'

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('SELECT 1')
  await client.end()
  return true
}

describe('the embedded database belongs to whoever uses it', () => {
  test('a server that joined the database of a command keeps it when the command ends', async () => {
    const folder = newDataFolder()
    const settings = { DATA_DIR: folder, PORT: '0' }
    const pipe = join(folder, 'roster.csv')
    spawnSync('mkfifo', [pipe])
    const command = launch(settings, {
      args: ['command', 'import-roster', pipe, '--service', 'serbia-moi'],
    })
    const ended = endOf(command)
    // It has migrated the database, and now waits for its roster.
    await expect
      .poll(() => answers(databaseUrlOf(folder)).catch(() => false), { timeout: 20_000 })
      .toBe(true)
    const server = launch(settings)
    const { origin } = await untilAnswers(server)
    const database = databaseOf(folder)
    writeFileSync(pipe, 'just words\n')
    expect(await ended).toMatchObject({ code: 1, stderr: '' })

    expect([databaseOf(folder), isAlive(database)]).toEqual([database, true])
    for (const path of ['/readyz', '/login', '/chapters'])
      expect((await new Visitor(origin).get(path)).status).toBeLessThan(400)
    expect(await end(server, 'SIGTERM')).toBe(0)
    expect([databaseOf(folder), isAlive(database)]).toEqual([null, false])
  })

  test('one who was killed is counted no more', async () => {
    const folder = newDataFolder()
    const own = await startPostgres(folder)
    const database = databaseOf(folder)
    const server = launch({ DATA_DIR: folder, PORT: '0' })
    await untilAnswers(server)
    await end(server, 'SIGKILL')
    await own.stop()
    expect([databaseOf(folder), isAlive(database)]).toEqual([null, false])
  })

  test('nor is one who was killed just now, and whose connection the database has not yet missed', async () => {
    const folder = newDataFolder()
    const own = await startPostgres(folder)
    const database = databaseOf(folder)
    const server = launch({ DATA_DIR: folder, PORT: '0' })
    await untilAnswers(server)
    const holder = await newestHolder(own.url)
    process.kill(holder, 'SIGSTOP')
    setTimeout(() => process.kill(holder, 'SIGCONT'), 100)
    await end(server, 'SIGKILL')
    await own.stop()
    expect([databaseOf(folder), isAlive(database)]).toEqual([null, false])
  })

  test('of several who leave at once the last one stops it', async () => {
    const folder = newDataFolder()
    const users = await Promise.all([1, 2, 3, 4].map(() => startPostgres(folder)))
    const database = databaseOf(folder)
    expect(new Set(users.map(({ url }) => url)).size).toBe(1)
    await users.pop()?.stop()
    expect(isAlive(database)).toBe(true)
    await Promise.all(users.map(({ stop }) => stop()))
    expect([databaseOf(folder), isAlive(database)]).toEqual([null, false])
    expect(readdirSync(folder).filter((name) => /^postgres\.\d/.test(name))).toEqual([])
  })

  test('who comes as the last one leaves has one that stays', async () => {
    const folder = newDataFolder()
    let user = await startPostgres(folder)
    for (let pause = 0; pause < 8; pause++) {
      const leaving = user.stop()
      await new Promise((done) => setTimeout(done, pause * 4))
      const [next] = await Promise.all([startPostgres(folder), leaving])
      await new Promise((done) => setTimeout(done, 150))
      expect(await answers(next.url)).toBe(true)
      user = next
    }
    await user.stop()
    expect(databaseOf(folder)).toBeNull()
  })

  test('after a crash that it survives nobody is forgotten', async () => {
    const folder = newDataFolder()
    const users = await Promise.all([1, 2].map(() => startPostgres(folder)))
    const [first, second] = users
    await crash(first?.url ?? '')
    // Everybody has come back by then.
    await new Promise((done) => setTimeout(done, 2_500))
    await first?.stop()
    expect(await answers(second?.url ?? '')).toBe(true)
    await second?.stop()
    expect(databaseOf(folder)).toBeNull()
  })
})

/** The process of the database that serves whoever came last to be counted. */
async function newestHolder(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    `SELECT pid FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND mode = 'ShareLock' ORDER BY backend_start DESC LIMIT 1`,
  )
  await client.end()
  return rows[0].pid
}

/** Kills one of its own processes, upon which PostgreSQL ends all others and starts anew. */
async function crash(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid')
  process.kill(rows[0].pid, 'SIGKILL')
  await expect.poll(() => answers(url).catch(() => false), { timeout: 20_000 }).toBe(true)
}
