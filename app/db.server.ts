import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from './env.server'
import { type Prisma, PrismaClient } from './generated/prisma/client.ts'
import { Pipeline } from './lib/pipeline.server'

const connection = {
  connectionString: env.DATABASE_URL,
  connectionTimeoutMillis: 5_000,
  application_name: 'mreza',
}

/** The pool of this process, for transactions and for statements that may take their time. */
export const pool = new pg.Pool({ ...connection, max: env.POOL_SIZE })
// A lost idle connection is replaced at the next query; unheard, it would end the process.
pool.on('error', () => {})
pool.on('connect', (client) => void client.on('error', () => {}))

/** The short prepared statements that nearly every request asks; one unanswered so long gives up its line. */
export const pipeline = new Pipeline(
  { ...connection, statement_timeout: 10_000, query_timeout: 12_000 },
  2,
)

export const db = new PrismaClient({ adapter: new PrismaPg(pool) })

/** Ends every connection of this process. */
export async function closeDatabase(): Promise<void> {
  await db.$disconnect()
  await Promise.all([pool.end(), pipeline.end()])
}

/** What a command is handed inside its transaction. */
export type Tx = Prisma.TransactionClient

/** Runs statements that only `pg` can send as one transaction: all of them count, or none. */
export async function transact<Result>(
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    // A line that cannot even take it back is not used again.
    const isSound = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    )
    client.release(!isSound)
    throw error
  }
}

const lostConnection = /^(08|57P0|57014|53300)|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT/
// Prisma's own: not reached, closed, no connection in time, no transaction in time.
const busyOrAway = new Set(['P1001', 'P1017', 'P2024', 'P2028'])
const lostMessage =
  /connection terminated|server closed the connection|timeout exceeded when trying to connect|can't reach database|the database system is|query read timeout/i

// A row that others refer to is not there (23503; P2003), one to be changed is not (P2025), or it is
// just being taken away crosswise with this write (40P01; P2034).
const overtaken = new Set(['23503', 'P2003', 'P2025', '40P01', 'P2034'])

/** Tells that a write counts on a row that went in the same moment: mostly with somebody who was erased. */
export function isOvertaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, meta, cause } = error as Error & { code?: string; meta?: object }
  if (code && overtaken.has(code)) return true
  // A statement of our own that Prisma sent for us.
  if (code === 'P2010' && /23503|40P01/.test(JSON.stringify(meta ?? {}))) return true
  return isOvertaken(cause)
}

/** Tells a database that went away (503, comes back by itself) from a fault of ours (500). */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, cause, message } = error as Error & { code?: string }
  if (code && lostConnection.test(code)) return true
  if (code && busyOrAway.has(code)) return true
  return lostMessage.test(message) || isDatabaseDown(cause)
}
