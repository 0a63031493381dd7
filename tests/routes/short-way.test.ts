import { createRequestHandler } from '@remix-run/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagesOf } from '../../server/pages.ts'
import { lastingOf, openBuiltApp } from '../support/built-app.ts'

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
  let app: Awaited<ReturnType<typeof openBuiltApp>>
  let short: ReturnType<typeof pagesOf>
  let remix: ReturnType<typeof createRequestHandler>

  beforeAll(async () => {
    app = await openBuiltApp()
    short = pagesOf(app.build)
    remix = createRequestHandler(app.build, 'production')
  })
  afterAll(() => app.close())

  test.each(pages)('answers %s as Remix does', async (page) => {
    const way = await short(app.ask(page), await app.contextOf(app.ask(page)))
    const long = await remix(app.ask(page), await app.contextOf(app.ask(page)))
    expect(way?.status).toBe(200)
    expect(long.status).toBe(200)
    expect(await lastingOf(way)).toBe(await lastingOf(long))
    expect([...(way?.headers ?? [])]).toEqual([...long.headers])
  })

  test.each(remixAlone)('leaves %s to Remix', async (_, address, method = 'GET') => {
    const request = app.ask(address, { method })
    expect(await short(request, await app.contextOf(request))).toBeNull()
  })

  test('leaves whoever is not signed in to Remix, which sends her to sign in', async () => {
    const request = new Request('http://127.0.0.1/discussions')
    expect(await short(request, await app.contextOf(request))).toBeNull()
    expect((await remix(request, await app.contextOf(request))).headers.get('Location')).toContain(
      '/login',
    )
  })
})
