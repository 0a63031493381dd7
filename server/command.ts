import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ServerBuild } from '@remix-run/node'
import { type App, appOf } from './app.ts'
import { ensureBuild } from './build.ts'
import { startPostgres } from './embedded-postgres.ts'
import { keptSecret } from './kept-secret.ts'
import { migrate } from './migrate.ts'
import { checkDatabaseUrl, explain, PlainError } from './plain-error.ts'
import { onShutdown, shutDown } from './shutdown.ts'

const [, , , name = '', ...rest] = process.argv

type Command = (app: App, args: string[]) => Promise<number>

const commands: Record<string, Command> = {
  'import-roster': async (app, args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { service: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    })
    const [file] = positionals
    if (!file || !values.service)
      throw new PlainError(
        'Say which file and which service: npm run import-roster -- FILE --service ID [--dry-run]',
      )
    const { text, isRefused } = await app.importRoster({
      file,
      service: values.service,
      isDryRun: values['dry-run'],
    })
    console.log(text)
    return isRefused ? 1 : 0
  },
  network: async (app, args) => {
    const [file] = args
    if (!file) throw new PlainError('Say which file: npm run network -- FILE')
    const { text, isRefused } = await app.loadNetwork(file)
    console.log(text)
    return isRefused ? 1 : 0
  },
  'audit:verify': async (app, args) => {
    const { text, isIntact } = await app.verifyAudit(args[0])
    console.log(text)
    return isIntact ? 0 : 1
  },
  'mentoring:replay': async (app, args) => {
    const [runId] = args
    if (!runId) throw new PlainError('Say which run: npm run mentoring:replay -- RUN')
    const { text, isSame } = await app.replayMatch(runId)
    console.log(text)
    return isSame ? 0 : 1
  },
  'positions:recount': async (app, args) => {
    const [number] = args
    if (!number) throw new PlainError('Say which one: npm run positions:recount -- NUMBER')
    const { text, isSame } = await app.recountPublication(number)
    console.log(text)
    return isSame ? 0 : 1
  },
  'files:move': async (app, args) => {
    const [to] = args
    if (to !== 'local' && to !== 's3')
      throw new PlainError('Say where to: npm run files:move -- local, or s3')
    const { text, isWhole } = await app.moveFiles(to)
    console.log(text)
    return isWhole ? 0 : 1
  },
  seed: async (app, args) => {
    const [world = '', ...options] = args
    if (await app.hasMembers())
      throw new PlainError(
        'This database already has members: a world is loaded into an empty one only.',
      )
    await app.seed(world, pairs(options))
    return 0
  },
  member: async (app, args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        office: { type: 'string' },
        chapter: { type: 'string' },
        name: { type: 'string' },
      },
    })
    const [verb, email] = positionals
    if (verb !== 'invite' || !email || !values.office)
      throw new PlainError(
        'Say whom and for what: npm run member -- invite EMAIL --office OFFICE [--chapter ID] [--name "GIVEN FAMILY"]',
      )
    console.log(
      await app.inviteMember({
        email,
        office: values.office,
        chapter: values.chapter,
        name: values.name,
      }),
    )
    return 0
  },
}

try {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command)
    throw new PlainError(
      `There is no command "${name}". The commands are: ${Object.keys(commands).join(', ')}.`,
    )
  const code = await command(await openApp(), rest)
  await shutDown(code)
} catch (error) {
  console.error(explain(error) ?? error)
  await shutDown(1)
}

/** The app on the configured database, or on the embedded one, which keeps running while anyone else uses it. */
async function openApp(): Promise<App> {
  process.env.DATA_DIR = resolve(process.env.DATA_DIR ?? '.data')
  if (process.env.DATABASE_URL) checkDatabaseUrl(process.env.DATABASE_URL)
  else {
    const { url, stop } = await startPostgres(process.env.DATA_DIR)
    process.env.DATABASE_URL = url
    onShutdown(stop)
  }
  ensureBuild()
  await migrate(process.env.DATABASE_URL)
  process.env.SECRET ??= keptSecret(process.env.DATA_DIR)
  process.env.LOG_LEVEL ??= 'warn'
  const app = appOf(
    (await import(new URL('../build/server/index.js', import.meta.url).href)) as ServerBuild,
  )
  onShutdown(() => app.close())
  return app
}

function pairs(args: string[]): Record<string, string> {
  const options: Record<string, string> = {}
  for (let at = 0; at < args.length; at += 2)
    options[args[at]?.replace(/^--/, '') ?? ''] = args[at + 1] ?? ''
  return options
}
