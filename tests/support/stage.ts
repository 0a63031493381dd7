import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchBrowser, newMember, type Reader, type Ways } from './browser.ts'
import { cloneDatabase } from './database.ts'
import { startServer, type TestServer } from './server.ts'

export type Stage = {
  server: TestServer
  browser: Browser
  databaseUrl: string
  /** Where "Leave quickly" leads in this world: a site of its own, on another port. */
  exitUrl: string
  /** A page of a persona in a browser of her own, closed when the test ends. */
  enter: (persona: Reader, ways?: Ways) => Promise<Page>
}

/** Every journey is walked twice: as most members do, and as one does whose browser runs no script. */
export const bothWays = [
  { way: 'with scripts', javaScript: true },
  { way: 'without scripts', javaScript: false },
]

/** One server on a copy of the demo network and one browser, for all tests of a file. */
export function setStage(): Stage {
  const stage = {} as Stage
  const pages: Page[] = []
  let drop: () => Promise<void>
  let elsewhere: Server

  beforeAll(async () => {
    elsewhere = await serveElsewhere()
    stage.exitUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/weather`
    const [database, browser] = await Promise.all([cloneDatabase('template_demo'), launchBrowser()])
    drop = database.drop
    stage.databaseUrl = database.url
    stage.browser = browser
    stage.server = await startServer(database.url, { EXIT_URL: stage.exitUrl })
    stage.enter = async (persona, ways) => {
      const page = await newMember(browser, stage.server.origin, persona, ways)
      pages.push(page)
      return page
    }
  })
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()))
  })
  afterAll(async () => {
    await stage.browser?.close()
    await stage.server?.stop()
    await drop?.()
    elsewhere?.close()
  })
  return stage
}

function serveElsewhere(): Promise<Server> {
  const site = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>Weather</title>Sunny.')
  })
  return new Promise((done) => site.listen(0, '127.0.0.1', () => done(site)))
}
