import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn, type Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let server: TestServer
let coordinator: Visitor
beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  server = await startServer(database.url)
  coordinator = await signedIn(server.origin, 'coordinator')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

test.each([
  '/discussions?',
  '/discussions/followed?',
  '/members?',
  '/audit?',
  '/search?q=uniform&',
  '/spaces/:id?',
  '/chapters/serbia-moi/roster?',
])('%s has a first page, and none beyond the last', async (address) => {
  const overview = await (await coordinator.get('/discussions')).text()
  const [, id = ''] = /href="\/spaces\/([0-9a-f-]{36})"/.exec(overview) ?? []
  const list = address.replace(':id', id)
  expect((await coordinator.get(`${list}page=1`)).status).toBe(200)
  expect((await coordinator.get(`${list}page=998`)).status).toBe(404)
})
