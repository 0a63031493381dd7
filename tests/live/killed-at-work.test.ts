import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { writePublication } from '../support/write-publication.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let server: TestServer
let sql: pg.Pool
beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  sql = new pg.Pool({ connectionString: database.url, max: 4 })
  sql.on('error', () => {})
  server = await startServer(database.url)
})
afterAll(async () => {
  await server.stop()
  await sql.end()
  await database.drop()
})

const count = async (text: string, values: unknown[] = []) =>
  Number((await sql.query(`SELECT count(*) AS n FROM ${text}`, values)).rows[0].n)

/** Waits until something is so, or ten seconds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('it did not come to it')
}

/**
 * Has a job run into a lock that lies behind its first changes, and kills the server there. Its job is given
 * back at once, as it would be five minutes later.
 */
async function killAtWork(task: string, payload: object): Promise<void> {
  const blocker = await sql.connect()
  await blocker.query('BEGIN')
  await blocker.query('LOCK TABLE activity IN SHARE ROW EXCLUSIVE MODE')
  await sql.query('SELECT graphile_worker.add_job($1, $2::json)', [task, JSON.stringify(payload)])
  await until(async () => (await count('pg_locks WHERE NOT granted')) > 0)
  await server.kill()
  await blocker.query('COMMIT')
  blocker.release()
  await sql.query('UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL')
}

describe('a server that is killed in the middle of', () => {
  test('counting a vote leaves it uncounted, and it is counted once', async () => {
    const { rows } = await sql.query('SELECT id FROM position_vote WHERE counted_at IS NULL')
    const voteId = rows[0].id
    await sql.query('ALTER TABLE position_vote DISABLE TRIGGER USER')
    await sql.query('UPDATE position_vote SET closes_at = now() WHERE id = $1', [voteId])
    await sql.query('ALTER TABLE position_vote ENABLE TRIGGER USER')
    await sql.query(`DELETE FROM graphile_worker._private_jobs WHERE payload ->> 'voteId' = $1`, [
      voteId,
    ])
    const closed = () =>
      count(`activity WHERE type = 'positions.vote_closed' AND data ->> 'voteId' = $1`, [voteId])
    const counted = () => count('position_vote WHERE id = $1 AND counted_at IS NOT NULL', [voteId])
    await killAtWork('close_vote', { voteId })
    expect([await counted(), await closed()]).toEqual([0, 0])
    await server.restart()
    await until(async () => (await counted()) === 1)
    expect(await closed()).toBe(1)
  })

  test('ending an embargo leaves it whole, and it is ended once', async () => {
    const { id, slug } = await writePublication(sql, { ordinal: 1, isEmbargoed: true })
    const chair = `(SELECT ms.member_id FROM mandate ma JOIN membership ms ON ms.id = ma.membership_id
      WHERE ma.office = 'chair' AND ma.chapter_id = 'wpon-see' AND ma.from_at <= now() AND ma.until_at > now())`
    await sql.query('ALTER TABLE position_publication DISABLE TRIGGER USER')
    await sql.query(
      `UPDATE position_publication SET public_from = now(), signed_by = ${chair} WHERE id = $1`,
      [id],
    )
    await sql.query('ALTER TABLE position_publication ENABLE TRIGGER USER')
    const told = () =>
      count(
        `activity WHERE type = 'positions.position_published' AND data ->> 'publicationId' = $1`,
        [id],
      )
    const read = async () => (await fetch(`${server.origin}/positions/${slug}`)).status
    expect(await read()).toBe(404)
    await killAtWork('release_publication', { publicationId: id })
    expect(await told()).toBe(0)
    await server.restart()
    await until(async () => (await read()) === 200)
    expect(await told()).toBe(1)
  })
})
