import { createHash, randomBytes } from 'node:crypto'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import pg from 'pg'
import { appOf } from '../../server/app.ts'
import { cloneDatabase } from './database.ts'

/** The build itself, without a server around it, asked by a coordinator who is signed in. */
export async function openBuiltApp() {
  const { url, drop } = await cloneDatabase('template_demo')
  process.env.DATABASE_URL = url
  process.env.LOG_LEVEL = 'silent'
  const token = randomBytes(20).toString('base64url')
  const database = new pg.Client({ connectionString: url })
  await database.connect()
  const ids = await signInCoordinator(database, token)
  const built = new URL('../../build/server/index.js', import.meta.url).href
  const build = (await import(/* @vite-ignore */ built)) as ServerBuild
  const app = appOf(build)
  return {
    build,
    database,
    contextOf: (request: Request): Promise<AppLoadContext> => app.loadContext(request, '127.0.0.1'),
    /** A request of hers; `:thread`, `:space` and `:member` in the address stand for their ids. */
    ask(page: string, init: RequestInit = {}): Request {
      const path = page.replace(/:(thread|space|member)/, (_, name: string) => ids[name] ?? '')
      const headers = { Cookie: `mreza=${token}` }
      return new Request(`http://127.0.0.1${path}`, { ...init, headers })
    },
    async close(): Promise<void> {
      await app.close()
      await database.end()
      await drop()
    },
  }
}

/** A page without what is new in every answer: the key of a form, the moment of drawing. */
export async function lastingOf(response: Response | null): Promise<string | undefined> {
  const html = await response?.text()
  return html
    ?.replace(/name="formKey" value="[^"]*"/g, 'name="formKey"')
    .replace(/data-drawn-at="[^"]*"/g, 'data-drawn-at')
    .replace(/since=[a-z0-9]+/g, 'since')
}

async function signInCoordinator(database: pg.Client, token: string) {
  const { rows } = await database.query<Record<string, string>>(
    `INSERT INTO session (id, member_id, device, expires_at, ends_at)
     SELECT $1, ms.member_id, 'test', now() + interval '1 day', now() + interval '1 day'
     FROM mandate ma JOIN membership ms ON ms.id = ma.membership_id
     WHERE ma.chapter_id = 'serbia-moi' AND ma.office = 'coordinator'
     RETURNING member_id AS member,
       (SELECT id FROM thread WHERE audience = 'network' AND closed_at IS NULL ORDER BY last_seq DESC LIMIT 1) AS thread,
       (SELECT id FROM space WHERE kind = 'network') AS space`,
    [createHash('sha256').update(token).digest('hex')],
  )
  return rows[0] ?? {}
}
