import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { app } from '~/app.server'
import { isOwnOrigin, isOwnSocket } from '~/lib/origin.server'
import { createHttp } from '../../../server/http.ts'

const host = 'mreza.example'
const own = `https://${host}`

describe('a request comes from a page of ours', () => {
  test.each([
    ['named so', { origin: own }, true],
    ['named so, and the browser agrees', { origin: own, 'sec-fetch-site': 'same-origin' }, true],
    [
      'named so, the browser says otherwise',
      { origin: own, 'sec-fetch-site': 'cross-site' },
      false,
    ],
    ['from a sister site', { origin: own, 'sec-fetch-site': 'same-site' }, false],
    ['typed in', { origin: own, 'sec-fetch-site': 'none' }, false],
    ['from elsewhere', { origin: 'https://evil.example' }, false],
    ['from nowhere', { origin: 'null' }, false],
    ['unnamed', {}, false],
    ['unnamed, the browser vouches', { 'sec-fetch-site': 'same-origin' }, false],
    ['with our name as a beginning', { origin: `${own}.evil.example` }, false],
    ['with our name as an end', { origin: `https://evil-${host}` }, false],
    ['at another port', { origin: `${own}:8443` }, false],
  ] as const)('%s', (_, headers, expected) => {
    expect(isOwnOrigin({ host, ...headers })).toBe(expected)
  })

  test('a socket too, whose polling may leave the naming to the browser', () => {
    expect(isOwnSocket({ host, 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(isOwnSocket({ host, 'sec-fetch-site': 'cross-site' })).toBe(false)
    expect(isOwnSocket({ host })).toBe(false)
    expect(isOwnSocket({ host, origin: 'https://evil.example' })).toBe(false)
    expect(isOwnSocket({ host, origin: own })).toBe(true)
  })
})

describe('the server', () => {
  let http: Server
  let origin: string
  beforeAll(async () => {
    const build = () => {
      throw new Error('let through')
    }
    http = createHttp({ build, app: () => app, isSecure: false })
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
    origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  })
  afterAll(() => void http.close())

  const send = async (method: string, headers: Record<string, string>) =>
    (await fetch(`${origin}/anything`, { method, headers })).status

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'lets a %s through from our pages alone',
    async (method) => {
      expect(await send(method, { Origin: origin })).toBe(500)
      expect(await send(method, { Origin: 'https://evil.example' })).toBe(403)
      expect(await send(method, {})).toBe(403)
    },
  )
})
