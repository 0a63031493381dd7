import { v7 as uuidv7 } from 'uuid'
import { Visitor } from './browser-like.ts'
import { cloneDatabase } from './database.ts'
import { secret } from './secret.ts'
import { startServer, type TestServer } from './server.ts'

/**
 * Lets a test run the app's own commands on the database of a server, as another process would:
 * for what no screen offers. It must come before any module of the app is loaded.
 */
export async function joinDatabase(databaseUrl: string) {
  process.env.DATABASE_URL = databaseUrl
  process.env.LOG_LEVEL = 'silent'
  process.env.POOL_SIZE = '5'
  process.env.SECRET = secret
  const { closeDatabase, db, pool } = await import('~/db.server')
  const { openSession } = await import('~/features/auth/open-session.server')
  const people = await import('../factories/people.ts')

  /** A member at her browser, signed in. */
  async function visit(origin: string, memberId: string): Promise<Visitor> {
    const visitor = new Visitor(origin)
    visitor.cookie = `mreza=${await openSession(memberId, 'Firefox')}`
    return visitor
  }
  return { db, pool, people, visit, leave: closeDatabase }
}

/** A server, or several, on a database of their own that the test has joined. */
export async function openLiveWorld(servers = 1) {
  const { url, drop } = await cloneDatabase('template_demo')
  const started = await Promise.all(Array.from({ length: servers }, () => startServer(url)))
  const joined = await joinDatabase(url)
  return {
    ...joined,
    url,
    servers: started as [TestServer, ...TestServer[]],
    close: async () => {
      await Promise.all(started.map((it) => it.stop()))
      await joined.leave()
      await drop()
    },
  }
}

/** Posts a reply by the form and gives its number. */
export async function say(
  visitor: Visitor,
  threadId: string,
  body: string,
  formKey: string = uuidv7(),
): Promise<number> {
  const answer = await visitor.post(`/discussions/${threadId}/replies`, {
    formKey,
    body,
    language: 'en',
  })
  if (answer.status !== 303) throw new Error(`not posted: ${answer.status}`)
  return seqOf(answer)
}

/** The number of the reply that an answer leads to. */
export function seqOf(answer: Response): number {
  return Number(answer.headers.get('Location')?.split('#reply-')[1])
}
