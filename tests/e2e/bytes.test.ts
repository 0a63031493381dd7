import { gzipSync } from 'node:zlib'
import type { Page, Request, Response } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { pageTitles, type SeenPage, seenPages } from '../support/pages.ts'
import { setStage } from '../support/stage.ts'

const stage = setStage()
const kilobyte = 1024
let pages: SeenPage[]

beforeAll(async () => {
  pages = await seenPages(stage.server.origin, stage.databaseUrl)
})

describe.each(pageTitles())('$name', ({ place }) => {
  test('is light, stays at home, and is kept by nobody', async () => {
    const { persona, path } = pages[place] as SeenPage
    const page = await stage.enter(persona)
    const { answers, asked } = listen(page)
    const answer = await page.goto(path, { waitUntil: 'networkidle' })

    expect(asked.filter((url) => new URL(url).origin !== stage.server.origin)).toEqual([])
    expect(await Promise.all(answers.map(kindOf))).not.toContain('font')
    const weights = await Promise.all(answers.map(weigh))
    const sum = (kinds: string[]) =>
      weights.filter(({ kind }) => kinds.includes(kind)).reduce((all, { size }) => all + size, 0)
    expect(sum(['document', 'stylesheet'])).toBeLessThanOrEqual(60 * kilobyte)
    expect(sum(['script'])).toBeLessThanOrEqual(120 * kilobyte)
    expectGuarded(answer?.headers() ?? {})
    // What the board says in public anyone may keep, and asks for again each time.
    const isForAll =
      persona === null && /^\/(positions|news)/.test(path) && answer?.status() === 200
    expect(answer?.headers()['cache-control']).toBe(
      isForAll ? 'public, max-age=0, must-revalidate' : 'no-store',
    )
  })
})

test('every answer is guarded, also those that refuse', async () => {
  const { origin } = stage.server
  const refused: Array<[status: number, path: string, init?: RequestInit]> = [
    [200, '/healthz'],
    [200, '/robots.txt'],
    [404, '/assets/nothing.js'],
    [404, '/nothing-here'],
    [303, '/discussions'],
    [303, '/exit'],
    [
      403,
      '/login',
      { method: 'POST', body: 'email=a', headers: { Origin: 'http://evil.example' } },
    ],
    [413, '/login', { method: 'POST', body: 'a'.repeat(600_000), headers: { Origin: origin } }],
    [422, '/language', { method: 'POST', headers: { Origin: origin } }],
  ]
  for (const [status, path, init] of refused) {
    const answer = await fetch(origin + path, { redirect: 'manual', ...init })
    expect(answer.status, path).toBe(status)
    expectGuarded(Object.fromEntries(answer.headers))
  }
})

function expectGuarded(headers: Record<string, string>): void {
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).not.toContain('unsafe-')
  for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"])
    expect(policy).toContain(part)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['x-powered-by']).toBeUndefined()
}

function listen(page: Page): { answers: Response[]; asked: string[] } {
  const answers: Response[] = []
  const asked: string[] = []
  page.on('request', (request: Request) => void asked.push(request.url()))
  page.on('response', (answer) => void answers.push(answer))
  return { answers, asked }
}

function kindOf(answer: Response): string {
  return answer.request().resourceType()
}

/** What an answer weighs on the line, whatever the browser had already. */
async function weigh(answer: Response): Promise<{ kind: string; size: number }> {
  const body = await answer.body().catch(() => Buffer.alloc(0))
  return { kind: kindOf(answer), size: gzipSync(body).length }
}
