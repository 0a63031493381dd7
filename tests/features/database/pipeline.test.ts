import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { isDatabaseDown, pipeline, pool } from '~/db.server'
import { Pipeline } from '~/lib/pipeline.server'

const say = { name: 'say', text: 'SELECT $1::text AS said, pg_backend_pid() AS pid' }
const address = new URL(process.env.DATABASE_URL ?? '')
const ends: Array<() => Promise<unknown>> = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A pipeline through a line that can be frozen: what is sent then arrives nowhere, and nobody is told. */
async function throughLine(settings: object) {
  const sockets = new Set<Socket>()
  let isFrozen = false
  const line: Server = createServer((near) => {
    const far = connect(Number(address.port), address.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (chunk) => !isFrozen && to.write(chunk)).on('error', () => {})
      from.on('close', () => to.destroy())
    }
  })
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done))
  const here = new URL(address)
  here.port = String((line.address() as { port: number }).port)
  const piped = new Pipeline({ connectionString: here.href, ...settings }, 1)
  ends.push(
    () => piped.end(),
    async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => line.close(done))
    },
  )
  return {
    piped,
    freeze(frozen: boolean) {
      isFrozen = frozen
    },
  }
}

/** A line is lost a moment before that is known here; what is asked in between is refused too. */
async function soon<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; tries < 20; tries++) {
    const answer = await ask().catch((error) => {
      if (!isDatabaseDown(error)) throw error
      return null
    })
    if (answer) return answer
    await new Promise((done) => setTimeout(done, 20))
  }
  throw new Error('never answered again')
}

describe('the pipeline', () => {
  test('answers each what it asked, over few connections, also when one before fails', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) =>
        n % 10 === 3
          ? pipeline.query({ text: 'SELECT 1 / $1::int', values: [0] })
          : pipeline.query({ ...say, values: [`n${n}`] }),
      ),
    )
    const pids = new Set()
    for (const [n, answer] of answers.entries()) {
      expect(answer.status).toBe(n % 10 === 3 ? 'rejected' : 'fulfilled')
      if (answer.status === 'rejected') continue
      expect(answer.value.rows[0]?.said).toBe(`n${n}`)
      pids.add(answer.value.rows[0]?.pid)
    }
    expect(pids.size).toBe(2)
  })

  test('refuses what is under way on a lost connection, and opens another for the next', async () => {
    const { rows } = await pipeline.query({ ...say, values: ['before'] })
    const lost = pipeline
      .query({ text: 'SELECT pg_sleep(5)' })
      .then(() => null)
      .catch((error) => error)
    await new Promise((done) => setTimeout(done, 50))
    await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'mreza' AND pid <> pg_backend_pid()`,
    )
    expect(isDatabaseDown(await lost)).toBe(true)
    const answered = await soon(() => pipeline.query({ ...say, values: ['after'] }))
    expect(answered.rows[0]?.said).toBe('after')
    expect(answered.rows[0]?.pid).not.toBe(rows[0]?.pid)
  })

  test('gives up a line that says nothing any more, as a database that went away', async () => {
    const { piped, freeze } = await throughLine({ query_timeout: 300 })
    await piped.query({ ...say, values: ['before'] })
    freeze(true)
    const silent = await Promise.allSettled(
      ['one', 'two'].map((it) => piped.query({ ...say, values: [it] })),
    )
    for (const it of silent)
      expect(it.status === 'rejected' && isDatabaseDown(it.reason)).toBe(true)
    freeze(false)
    const { rows } = await soon(() => piped.query({ ...say, values: ['after'] }))
    expect(rows[0]?.said).toBe('after')
  })

  test('says so when no database answers at all', async () => {
    const nowhere = new Pipeline({ connectionString: 'postgresql://mreza@127.0.0.1:1/mreza' }, 1)
    const refused = await nowhere.query(say).catch((error) => error)
    expect(isDatabaseDown(refused)).toBe(true)
  })
})
