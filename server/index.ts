import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { appOf } from './app.ts'
import { ensureBuild } from './build.ts'
import { launchPostgres } from './embedded-postgres.ts'
import { createHttp } from './http.ts'
import { keptSecret } from './kept-secret.ts'
import { emptyDatabase, migrate } from './migrate.ts'
import { checkDatabaseUrl, explain, PlainError } from './plain-error.ts'
import { isShuttingDown, onShutdown, shutDown } from './shutdown.ts'

// Made by the build, so its name is no import that a type check could follow.
const builtApp = new URL('../build/server/index.js', import.meta.url).href
const port = Number(process.env.PORT || 3000)
const dataFolder = resolve(process.env.DATA_DIR ?? '.data')
// Stands while the demo is loaded: a start that was killed in the middle of it begins it anew.
const unfinished = join(dataFolder, 'demo-unfinished')

try {
  await main()
} catch (error) {
  // Stopped while it started: what breaks now breaks because its database is gone.
  if (!isShuttingDown()) console.error(explain(error) ?? error)
  await shutDown(1)
}

async function main(): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new PlainError(`PORT must be a number up to 65535, and it is "${process.env.PORT}".`)
  await refuseTakenPort(port)
  const isDemo = !process.env.DATABASE_URL
  if (process.env.DATABASE_URL) checkDatabaseUrl(process.env.DATABASE_URL)
  if (isDemo) {
    mkdirSync(dataFolder, { recursive: true })
    takeFolder()
    process.env.DEMO = 'true'
    console.log('Starting the database …')
  }
  process.env.DATA_DIR = dataFolder
  process.env.SECRET ??= keptSecret(dataFolder)
  process.env.PORT = String(port)

  const starting = isDemo ? launchPostgres(dataFolder) : null
  // Before it is ready, so that a start that is stopped halfway leaves no database behind.
  onShutdown(async () => (await starting)?.stop())
  const database = await starting
  if (database) process.env.DATABASE_URL = database.url
  console.log(ensureBuild() ? 'Built.' : 'The build is up to date.')
  // The modules load while the database comes up.
  const [build] = await Promise.all([
    import(builtApp) as Promise<ServerBuild>,
    Promise.resolve(database?.ready).then(async () => {
      if (database && existsSync(unfinished)) await emptyDatabase(database.url)
      await migrate(process.env.DATABASE_URL as string)
    }),
  ])
  const app = appOf(build)
  onShutdown(() => app.close())
  if (isDemo && !(await app.hasMembers())) {
    console.log('Loading the demo network …')
    writeFileSync(unfinished, '')
    await app.seed('demo', {})
    rmSync(unfinished)
  }
  const origin = process.env.ORIGIN ? new URL(process.env.ORIGIN) : null
  const server = createHttp({
    build: () => build,
    app: () => app,
    isSecure: origin?.protocol === 'https:',
    host: origin?.host,
  })
  onShutdown(await app.attachRealtime(server))
  await new Promise<void>((done, fail) =>
    server.once('error', fail).listen(port, process.env.HOST, done),
  )
  onShutdown(
    () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  )

  const address = server.address() as { port: number }
  console.log(`\nMreža answers at ${process.env.ORIGIN ?? `http://localhost:${address.port}`}`)
  if (isDemo) {
    console.log(
      '\nTry it as (on the page "Sign in", or by hand with the password "lantern-over-the-bridge"):',
    )
    for (const { persona, about } of app.personas) console.log(`  ${persona.padEnd(22)} ${about}`)
  }
  onShutdown(await app.startJobs())
}

/** One process a data folder: a second would write into the same database behind the first one's back. */
function takeFolder(): void {
  const file = join(dataFolder, 'server.pid')
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, 'utf8'))
    if (pid !== process.pid && isOurs(pid)) {
      throw new PlainError(
        `Mreža already runs with this data folder (process ${pid}): stop it first, or set DATA_DIR to another folder.`,
      )
    }
  }
  writeFileSync(file, String(process.pid))
  onShutdown(async () => rmSync(file, { force: true }))
}

function isOurs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return (
      !existsSync(`/proc/${pid}/cmdline`) ||
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server/')
    )
  } catch {
    return false
  }
}

function refuseTakenPort(wanted: number): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new PlainError(
              `Port ${wanted} is taken: stop what uses it, or choose another, as in "PORT=${wanted + 1} npm start".`,
            )
          : error.code === 'EACCES'
            ? new PlainError(
                `This user may not use port ${wanted}: choose one above 1023, as in "PORT=3000 npm start".`,
              )
            : error,
      ),
    )
    probe.listen(wanted, process.env.HOST, () => probe.close(() => done()))
  })
}
