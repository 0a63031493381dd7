import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { PlainError } from './plain-error.ts'

const folder = fileURLToPath(new URL('../prisma/migrations/', import.meta.url))

const ledger = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`

/**
 * Brings the database to the newest schema, under an advisory lock, and fills _prisma_migrations
 * just as `prisma migrate deploy` does; then the job queue's own tables. Gives the names applied.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  // Heard, a connection that is lost halfway fails the statement; unheard, it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('mreza migrations'))`)
    await client.query(ledger)
    const { rows } = await client.query(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    const applied = new Map<string, string>(rows.map((row) => [row.migration_name, row.checksum]))
    const pending = migrationsOnDisk().filter((it) => isPending(it, applied))
    for (const migration of pending) await apply(client, migration)
    if (pending.length > 0 || !(await hasQueue(client)))
      await runMigrations({ connectionString: databaseUrl })
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** Takes everything out of a database, for a demo whose loading was broken off. */
export async function emptyDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => {})
  await client.connect()
  await client.query(
    'DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
  )
  await client.end()
}

type Migration = { name: string; sql: string; checksum: string }

function migrationsOnDisk(): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

function isPending({ name, checksum }: Migration, applied: Map<string, string>): boolean {
  const before = applied.get(name)
  if (before && before !== checksum) {
    throw new PlainError(
      `The migration ${name} was changed after it was applied: restore its file and write a new migration instead.`,
    )
  }
  return before === undefined
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function hasQueue(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS found`,
  )
  return rows[0].found
}
