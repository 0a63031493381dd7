import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedIn } from '../support/browser-like.ts'
import { buildMatrixWorld, type MatrixWorld } from '../support/matrix-world.ts'
import { changesBetween, takeSnapshot } from '../support/snapshot.ts'
import { addressesOf, dataTwin, requestOf } from '../support/walk-matrix.ts'
import { matrix } from './access-matrix.ts'

let world: MatrixWorld
beforeAll(async () => {
  world = await buildMatrixWorld()
})
afterAll(() => world.end())

/** What a browser says when another page sends our form, and what a page might have it say. */
const strangers: Record<string, (own: string) => Record<string, string>> = {
  'a foreign page': () => ({ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }),
  'a foreign page in an old browser': () => ({ Origin: 'https://evil.example' }),
  'a sandboxed page': () => ({ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }),
  'a sandboxed page in an old browser': () => ({ Origin: 'null' }),
  'nobody at all': () => ({}),
  'our address as the beginning of another': (own) => ({ Origin: `${own}.evil.example` }),
  'our address as a name at another': (own) => ({ Origin: `${own}@evil.example` }),
  'our address as the end of another': (own) => ({
    Origin: own.replace('http://', 'http://evil-'),
  }),
  'another port of ours': () => ({ Origin: 'http://127.0.0.1:1', 'Sec-Fetch-Site': 'same-site' }),
  'our address, yet across sites': (own) => ({ Origin: own, 'Sec-Fetch-Site': 'cross-site' }),
  'our address, yet from a sister site': (own) => ({ Origin: own, 'Sec-Fetch-Site': 'same-site' }),
  'our address, yet from nowhere': (own) => ({ Origin: own, 'Sec-Fetch-Site': 'none' }),
  'a foreign page that forwards its own host': () => ({
    Origin: 'https://evil.example',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
  }),
}

const forms = Object.values(matrix)
  .flat()
  .filter(({ method }) => method === 'POST')

describe('no form of ours is taken from elsewhere, and nothing changes', () => {
  test.each(Object.entries(strangers))('from %s', async (_, headersOf) => {
    const { server, sql, visitors } = world
    const before = await takeSnapshot(sql)
    for (const row of forms.flatMap((it) => [it, dataTwin(it)])) {
      const thing = addressesOf(row).at(0) ?? ''
      const { address, fields } = requestOf(world, row, thing)
      const answer = await fetch(server.origin + address, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams(fields),
        headers: { Cookie: visitors.coordinator.cookie, ...headersOf(server.origin) },
      })
      expect([address, answer.status]).toEqual([address, 403])
    }
    expect(changesBetween(before, await takeSnapshot(sql))).toEqual([])
  })
})

describe('a foreign page signs nobody out', () => {
  const sites = ['cross-site', 'same-site', 'none', undefined]

  test.each(sites)('by leading to the exit (%s)', async (site) => {
    const member = await signedIn(world.server.origin, 'member')
    for (const dest of ['document', 'image', 'iframe'])
      await raw(member.cookie, '/exit', { ...siteOf(site), 'Sec-Fetch-Dest': dest })
    await raw(member.cookie, '/exit.data', siteOf(site))
    expect((await member.get('/settings')).status).toBe(200)
  })

  test.each(sites)('by reading or sending the sign-out form (%s)', async (site) => {
    const member = await signedIn(world.server.origin, 'member')
    await raw(member.cookie, '/logout', siteOf(site))
    await raw(member.cookie, '/logout', { ...siteOf(site), Origin: 'https://evil.example' }, 'POST')
    expect((await member.get('/settings')).status).toBe(200)
  })

  test('while our own exit and our own form do', async () => {
    const [one, two] = [
      await signedIn(world.server.origin, 'member'),
      await signedIn(world.server.origin, 'member'),
    ]
    const [atExit, atLogout] = [one.cookie, two.cookie]
    const exit = await one.get('/exit')
    expect(exit.headers.get('Clear-Site-Data')).toContain('cookies')
    await two.post('/logout', {})
    for (const cookie of [atExit, atLogout])
      expect((await raw(cookie, '/settings')).headers.get('Location')).toContain('/login')
  })
})

function siteOf(site: string | undefined): Record<string, string> {
  return site ? { 'Sec-Fetch-Site': site } : {}
}

function raw(cookie: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return fetch(world.server.origin + path, {
    method,
    redirect: 'manual',
    headers: { Cookie: cookie, ...headers },
  })
}
