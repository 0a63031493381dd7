import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedIn, Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let database: { url: string; drop: () => Promise<void> }
let member: Visitor
beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  server = await startServer(database.url)
  member = await signedIn(server.origin, 'member')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

/** What Remix of old asked for a page's data with; no page of ours does. */
const oldData = [
  '?_data=',
  '?_data',
  '?%5Fdata=root',
  '?a=b&_data=routes%2Fdiscussions',
  '?_data=root&_data=routes%2Fmembers',
  '?_data=__proto__',
  '?_data=routes%2Fno-such-route',
  '?_data=%00',
  '?_data=%FF%',
]

describe('asking in the old way for the data of a page', () => {
  test.each(oldData)('finds nothing: %s', async (query) => {
    for (const visitor of [member, new Visitor(server.origin)]) {
      const never = await read(await visitor.get('/~404'))
      for (const path of ['/', '/discussions', '/members', '/drafts', '/discussions.data'])
        expect([path, await read(await visitor.get(path + query))]).toEqual([path, never])
      expect((await visitor.post(`/drafts${query}`, {})).status).toBe(404)
    }
  })
})

test.each([401, 403, 404, 409, 413, 503])('a refusal with %i has a page', async (status) => {
  const answer = await member.get(`/~${status}`)
  const page = await answer.text()
  expect(answer.status).toBe(status)
  expect(page).toMatch(/<main[\s>]/)
  expect(/<h1[^>]*>([^<]+)</.exec(page)?.[1]?.length).toBeGreaterThan(5)
})

test.each([
  '/.data',
  '/_root.data?_routes=no-such',
  '/no/such.data',
  '/__manifest?version=x&p=%FF',
  '/%FF',
  '/%',
  '/password-reset/secret%',
  '/discussions/%E0%A4%A.data',
  '//',
  '/%5c',
  '/%5c//?_routes=root',
  '/\\.data',
  '/?%',
  '/discussions?index',
])('%s is answered', async (path) => {
  expect((await member.get(path)).status).toBeLessThan(500)
})

test('nothing of all that is a fault to look into', () => {
  expect(server.output()).toContain('answers at')
  expect(server.output()).not.toMatch(/"level":[56]0|Error|Warning/)
})

async function read(answer: Response): Promise<[number, string]> {
  return [answer.status, await answer.text()]
}
