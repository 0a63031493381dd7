// `npm run dev`: the same server with Vite in front, so that a change shows at the next request.
import { resolve } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { type App, appOf } from './app.ts'
import { generateClient, makeChecker } from './build.ts'
import { startPostgres } from './embedded-postgres.ts'
import { createHttp } from './http.ts'
import { migrate } from './migrate.ts'
import { onShutdown } from './shutdown.ts'

const port = Number(process.env.PORT ?? 3000)
process.env.NODE_ENV = 'development'
process.env.DATA_DIR = resolve(process.env.DATA_DIR ?? '.data')
process.env.PORT = String(port)
if (!process.env.DATABASE_URL) {
  const database = await startPostgres(process.env.DATA_DIR)
  process.env.DATABASE_URL = database.url
  process.env.DEMO = 'true'
  onShutdown(database.stop)
}
generateClient()
makeChecker()
await migrate(process.env.DATABASE_URL)

const { createServer } = await import('vite')
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
onShutdown(() => vite.close())
let present: App | null = null
const build = async () => {
  const loaded = (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
  present = appOf(loaded)
  return loaded
}
await build()
const app = () => present as unknown as App
if (process.env.DEMO && !(await app().hasMembers())) await app().seed('demo', {})

const server = createHttp({ build, app, isSecure: false, before: vite.middlewares })
onShutdown(await app().attachRealtime(server))
onShutdown(await app().startJobs())
server.listen(port, () => console.log(`Mreža, in development, answers at http://localhost:${port}`))
