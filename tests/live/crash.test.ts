import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type EmbeddedPostgres, startPostgres } from '../../server/embedded-postgres.ts'
import { migrate } from '../../server/migrate.ts'
import { Visitor } from '../support/browser-like.ts'
import { LiveClient, pass, until } from '../support/live-client.ts'
import { joinDatabase } from '../support/live-world.ts'
import { startPosting } from '../support/posting-load.ts'
import { startServer, type TestServer } from '../support/server.ts'

type Stored = { id: string; seq: number; body: string }

const kills = 20
const posters = 6
/** Far more than it takes, for a machine that is busy with other things. */
const patience = 240_000

describe('nothing that was acknowledged is lost or doubled', () => {
  let folder: string
  let postgres: EmbeddedPostgres
  let server: TestServer
  let world: Awaited<ReturnType<typeof joinDatabase>>
  let threads: string[]
  let members: Visitor[]
  const clients: LiveClient[] = []
  let limits: NodeJS.Timeout

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mreza-crash-'))
    // With the settings of a real installation: this database waits for its disk.
    postgres = await startPostgres(folder, { shared_buffers: '64MB' })
    await migrate(postgres.url)
    seed(postgres.url)
    world = await joinDatabase(postgres.url)
    server = await startServer(postgres.url)
    const { buildMember, buildThread } = world.people
    const authors = await Promise.all(Array.from({ length: posters }, () => buildMember()))
    threads = await Promise.all(authors.slice(0, 2).map((it) => buildThread(it)))
    members = await Promise.all(authors.map((it) => world.visit(server.origin, it.memberId)))
    // Members at this pace would be asked to slow down; here they must not be.
    limits = setInterval(() => void world.pool.query('DELETE FROM rate_limit').catch(() => {}), 500)
  })
  afterEach(() => {
    for (const client of clients.splice(0)) client.stop()
  })
  afterAll(async () => {
    clearInterval(limits)
    await server.stop()
    await world.leave()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const threadOf = (place: number) => threads[place % threads.length] ?? ''

  function startLoad() {
    const load = startPosting(members.map((visitor, n) => ({ visitor, threadId: threadOf(n) })))
    onTestFinished(load.giveUp)
    return load
  }

  async function startWatching(): Promise<void> {
    for (const [n, { cookie }] of members.entries()) {
      const transports: ['polling'] | ['websocket'] = n < 2 ? ['polling'] : ['websocket']
      const thing = { thing: 'thread' as const, id: threadOf(n), cookie, transports }
      clients.push(new LiveClient(server.origin, thing))
    }
    await Promise.all(clients.map((it) => it.ready()))
  }

  async function storedIn(threadId: string): Promise<Stored[]> {
    const { rows } = await world.pool.query(
      'SELECT id, seq, body FROM reply WHERE thread_id = $1 ORDER BY seq',
      [threadId],
    )
    return rows
  }

  /** The whole promise, read from the database and from every page. */
  async function expectAllIsWell({ acknowledged, odd }: ReturnType<typeof startPosting>) {
    expect(odd).toEqual([])
    for (const threadId of threads) {
      const stored = await storedIn(threadId)
      expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, place) => place + 1))
      const said = new Map(stored.map(({ body, seq }) => [body, seq]))
      expect(said.size).toBe(stored.length)
      const mine = acknowledged.filter((it) => it.threadId === threadId)
      expect(mine.filter(({ body, seq }) => said.get(body) !== seq)).toEqual([])
    }
    for (const [n, client] of clients.entries()) {
      const ids = (await storedIn(threadOf(n))).map(({ id }) => id)
      await until(() => client.replies.length >= ids.length, `the list of page ${n}`)
      expect(client.replies.map(({ id }) => id)).toEqual(ids)
    }
    await expectRecordIsWhole()
  }

  async function expectRecordIsWhole(): Promise<void> {
    const { sealActivities } = await import('~/features/audit/seal-activities.server')
    const { verifyAudit } = await import('~/features/audit/verify-audit.server')
    await until(async () => {
      await sealActivities()
      const verdict = await verifyAudit()
      return verdict.intact && verdict.unsealed === 0
    }, 'a whole and sealed record')
    const { rows } = await world.pool.query(
      `SELECT r.id, count(a.id)::int, count(s.subject_id)::int AS found FROM reply r
       LEFT JOIN activity a ON a.subject_id = r.id::text AND a.type = 'discussions.reply_posted'
       LEFT JOIN search_entry s ON s.subject_id = r.id
       WHERE r.seq > 1 GROUP BY r.id HAVING count(a.id) <> 1 OR count(s.subject_id) <> 1`,
    )
    expect(rows).toEqual([])
  }

  test(`though the server is killed ${kills} times under load`, { timeout: patience }, async () => {
    await startWatching()
    const load = startLoad()
    const pids = new Set<number>()
    for (let n = 0; n < kills; n++) {
      const before = load.acknowledged.length
      await until(() => load.acknowledged.length > before + posters, 'posts after a start')
      await pass(Math.random() * 150)
      pids.add(server.pid())
      await server.kill()
      await server.restart()
    }
    await load.stop()
    expect(pids.size).toBe(kills)
    expect(load.acknowledged.filter(({ tries }) => tries > 1).length).toBeGreaterThanOrEqual(kills)
    await expectAllIsWell(load)
  })

  test('though the database goes away under load and comes back', {
    timeout: patience,
  }, async () => {
    await startWatching()
    const load = startLoad()
    await until(() => load.acknowledged.length > 50, 'posts before')
    const pid = server.pid()
    const { port } = new URL(postgres.url)
    await postgres.stop()
    await pass(100)
    const before = load.acknowledged.length
    await expectPlainRefusals()
    expect(load.acknowledged.length).toBe(before)

    postgres = await startPostgres(folder, { shared_buffers: '64MB', port })
    await until(async () => (await ask('/readyz')).status === 200, 'a server that is ready')
    await until(() => load.acknowledged.length > before + 50, 'posts after')
    await load.stop()
    expect(server.pid()).toBe(pid)
    await expectAllIsWell(load)
  })

  const ask = (path: string) =>
    Object.assign(new Visitor(server.origin), { cookie: members[0]?.cookie }).get(path)

  async function expectPlainRefusals(): Promise<void> {
    const deadline = Date.now() + 1_500
    while (Date.now() < deadline) {
      const page = await ask(`/discussions/${threads[0]}`)
      expect(page.status).toBe(503)
      expect(await page.text()).toContain('<h1>The network rests for a moment</h1>')
      expect((await ask('/readyz')).status).toBe(503)
      expect((await ask('/healthz')).status).toBe(200)
      await pass(50)
    }
  }
})

function seed(databaseUrl: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['server/start.js', 'command', 'seed', 'empty'],
    {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
    },
  )
  if (status !== 0) throw new Error(`seeding failed: ${stderr}`)
}
