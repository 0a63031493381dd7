import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../../server/embedded-postgres.ts'
import { type Served, serve } from './process.ts'

// One for a seed and the server on its copies: what the one sealed the other opens.
const secret = randomBytes(32).toString('hex')

export type World = {
  folder: string
  /** Makes a database of a size once and gives a copy of it under a new name, as its address. */
  copy: (size: Size) => Promise<string>
  end: () => Promise<void>
}
export type Size = { members: number; threads: number; replies: number }

/** A PostgreSQL of the bench's own, set as in production, in a folder that goes away with it. */
export async function startWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'mreza-bench-'))
  const postgres = await startPostgres(folder, { max_connections: '200' })
  const addressOf = (name: string) => postgres.url.replace(/mreza$/, name)
  const templates = new Set<string>()
  let copies = 0
  return {
    folder,
    async copy(size) {
      const template = `world_${size.replies}`
      if (!templates.has(template)) {
        await ask(addressOf('postgres'), `CREATE DATABASE ${template}`)
        seed(addressOf(template), size)
        templates.add(template)
      }
      copies += 1
      const name = `copy_${copies}`
      await ask(
        addressOf('postgres'),
        `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`,
      )
      return addressOf(name)
    },
    async end() {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function seed(databaseUrl: string, size: Size): void {
  const options = Object.entries(size).flatMap(([name, value]) => [`--${name}`, String(value)])
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['server/start.js', 'command', 'seed', 'bench', ...options],
    {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production', SECRET: secret },
    },
  )
  if (status !== 0) throw new Error(`seeding failed\n${stdout}\n${stderr}`)
}

/** Our server on a database, as it runs in production. */
export function serveOurs(
  databaseUrl: string,
  flags: string[] = [],
  settings: Record<string, string> = {},
): Promise<Served> {
  const ours = { DATABASE_URL: databaseUrl, PORT: '0', SECRET: secret, ...settings }
  return serve('server/start.js', ours, flags)
}

/** The reference server on a database. */
export function serveReference(databaseUrl: string): Promise<Served> {
  return serve('tests/bench/reference.ts', { DATABASE_URL: databaseUrl, PORT: '0' })
}

/** Runs one statement and gives its rows. */
export async function ask<Row extends pg.QueryResultRow>(
  databaseUrl: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Signs in `count` members who may read the network's spaces, by their sessions alone, and gives their tokens. */
export async function signIn(databaseUrl: string, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => randomBytes(20).toString('base64url'))
  const rows = await ask(
    databaseUrl,
    `INSERT INTO session (id, member_id, device, expires_at, ends_at)
     SELECT token.id, m.id, 'bench', now() + interval '14 days', now() + interval '60 days'
     FROM unnest($1::text[]) WITH ORDINALITY AS token (id, n)
     JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM member WHERE email_key LIKE 'member%@bench.example') m
       USING (n) RETURNING session.id`,
    [tokens.map((token) => createHash('sha256').update(token).digest('hex'))],
  )
  if (rows.length < count) throw new Error(`the world has fewer than ${count} members`)
  return tokens
}

/** Threads of the network's own space with at least a full page of replies. */
export async function fullThreads(databaseUrl: string, limit: number): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    databaseUrl,
    `SELECT id FROM thread WHERE audience = 'network' AND last_seq >= 20 AND closed_at IS NULL ORDER BY md5(id::text) LIMIT $1`,
    [limit],
  )
  return rows.map(({ id }) => id)
}
