import pg from 'pg'
import { signedIn, type Visitor } from './browser-like.ts'
import { cloneDatabase } from './database.ts'
import { startServer, type TestServer } from './server.ts'

export type LibraryWorld = {
  server: TestServer
  databaseUrl: string
  sql: pg.Pool
  /** The library of the Serbian service, as its space. */
  library: string
  enter: (persona: string) => Promise<Visitor>
  end: () => Promise<void>
}

/** A server on the demo, for tests of what its libraries take and hand out. */
export async function openLibraryWorld(
  settings: Record<string, string> = {},
): Promise<LibraryWorld> {
  const { url, drop } = await cloneDatabase('template_demo')
  const server = await startServer(url, settings)
  const sql = new pg.Pool({ connectionString: url, max: 2 })
  const { rows } = await sql.query(
    `SELECT id FROM space WHERE kind = 'chapter' AND chapter_id = 'serbia-moi'`,
  )
  return {
    ...{ server, sql, databaseUrl: url, library: rows[0].id },
    enter: (persona) => signedIn(server.origin, persona),
    async end() {
      await server.stop()
      await sql.end()
      await drop()
    },
  }
}
