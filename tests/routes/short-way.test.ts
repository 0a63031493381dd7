import { createHash, randomBytes } from 'node:crypto'
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appOf } from '../../server/app.ts'
import { pagesOf } from '../../server/pages.ts'
import { cloneDatabase } from '../support/database.ts'

const pages = [
  '/trust',
  '/discussions',
  '/discussions/followed',
  '/discussions/:thread',
  '/discussions/:thread?page=1',
  '/discussions/:thread/replies',
  '/discussions/:thread/readers',
  '/spaces/:space',
  '/spaces/:space/readers',
  '/chapters',
  '/chapters/serbia-moi',
  '/members',
  '/members/:member',
  '/settings',
  '/settings/password',
  '/settings/sessions',
  '/search?q=uniform',
  '/audit',
]
const remixAlone: Array<[what: string, address: string, method?: string]> = [
  ['a page that leads on', '/'],
  ['an unknown thread', '/discussions/0193e7f4-4f6c-7bb8-87fb-9e39e70df142'],
  ['a page beyond the last', '/discussions/:thread?page=999'],
  ['a data address', '/discussions/:thread.data'],
  ['an old data address', '/discussions/:thread?_data=routes%2Fdiscussions.%24threadId'],
  ['another spelling', '/Discussions'],
  ['a slash too many', '/discussions/'],
  ['an address that is none', '/nothing/here'],
  ['a form', '/discussions/:thread/replies', 'POST'],
  ['a head', '/trust', 'HEAD'],
]

describe('the short way to a page', () => {
  let short: ReturnType<typeof pagesOf>
  let remix: ReturnType<typeof createRequestHandler>
  let contextOf: (request: Request) => Promise<AppLoadContext>
  let ids: Record<string, string>
  const token = randomBytes(20).toString('base64url')
  const ends: Array<() => Promise<void>> = []

  beforeAll(async () => {
    const { url, drop } = await cloneDatabase('template_demo')
    process.env.DATABASE_URL = url
    process.env.LOG_LEVEL = 'silent'
    ids = await signInCoordinator(url, token)
    const built = new URL('../../build/server/index.js', import.meta.url).href
    const build = (await import(/* @vite-ignore */ built)) as ServerBuild
    const app = appOf(build)
    short = pagesOf(build)
    remix = createRequestHandler(build, 'production')
    contextOf = (request) => app.loadContext(request, '127.0.0.1')
    ends.push(() => app.close(), drop)
  })
  afterAll(async () => {
    for (const end of ends) await end()
  })

  test.each(pages)('answers %s as Remix does', async (page) => {
    const way = await short(ask(page), await contextOf(ask(page)))
    const long = await remix(ask(page), await contextOf(ask(page)))
    expect(way?.status).toBe(200)
    expect(long.status).toBe(200)
    expect(await lastingOf(way)).toBe(await lastingOf(long))
    expect([...(way?.headers ?? [])]).toEqual([...long.headers])
  })

  test.each(remixAlone)('leaves %s to Remix', async (_, address, method = 'GET') => {
    const request = ask(address, method)
    expect(await short(request, await contextOf(request))).toBeNull()
  })

  test('leaves whoever is not signed in to Remix, which sends her to sign in', async () => {
    const request = new Request('http://127.0.0.1/discussions')
    expect(await short(request, await contextOf(request))).toBeNull()
    expect((await remix(request, await contextOf(request))).headers.get('Location')).toContain(
      '/login',
    )
  })

  function ask(page: string, method = 'GET'): Request {
    const path = page.replace(/:(thread|space|member)/, (_, name: string) => ids[name] ?? '')
    return new Request(`http://127.0.0.1${path}`, { method, headers: { Cookie: `mreza=${token}` } })
  }
})

/** The page without what is new in every answer: the key of a form, the moment of drawing. */
async function lastingOf(response: Response | null): Promise<string | undefined> {
  const html = await response?.text()
  return html
    ?.replace(/name="formKey" value="[^"]*"/g, 'name="formKey"')
    .replace(/data-drawn-at="[^"]*"/g, 'data-drawn-at')
    .replace(/since=[a-z0-9]+/g, 'since')
}

async function signInCoordinator(url: string, token: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    `INSERT INTO session (id, member_id, device, expires_at, ends_at)
     SELECT $1, ms.member_id, 'test', now() + interval '1 day', now() + interval '1 day'
     FROM mandate ma JOIN membership ms ON ms.id = ma.membership_id
     WHERE ma.chapter_id = 'serbia-moi' AND ma.office = 'coordinator'
     RETURNING member_id AS member,
       (SELECT id FROM thread WHERE audience = 'network' AND closed_at IS NULL ORDER BY last_seq DESC LIMIT 1) AS thread,
       (SELECT id FROM space WHERE kind = 'network') AS space`,
    [createHash('sha256').update(token).digest('hex')],
  )
  await client.end()
  return rows[0]
}
