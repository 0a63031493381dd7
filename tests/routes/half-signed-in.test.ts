import { afterAll, beforeAll, expect, test } from 'vitest'
import { personaEmail, personaPassword } from '../../app/features/auth/personas.ts'
import { Visitor } from '../support/browser-like.ts'
import { LiveClient, until } from '../support/live-client.ts'
import { buildMatrixWorld, type MatrixWorld } from '../support/matrix-world.ts'
import { addressesOf, dataTwin, send } from '../support/walk-matrix.ts'
import { matrix } from './access-matrix.ts'

let world: MatrixWorld
let half: Visitor
beforeAll(async () => {
  world = await buildMatrixWorld()
  half = new Visitor(world.server.origin)
  const form = { email: personaEmail('coordinator'), password: personaPassword, next: '/audit' }
  const answer = await half.post('/login', form)
  expect(answer.headers.get('Location')).toBe('/login/second-factor?next=%2Faudit')
})
afterAll(() => world.end())

test('whoever stopped after the password is answered like a visitor everywhere', async () => {
  const nobody = new Visitor(world.server.origin)
  const rows = Object.entries(matrix)
    .filter(([path]) => path !== 'login/second-factor')
    .flatMap(([, all]) => all)
    .filter(({ address }) => !/^\/(login|logout|exit|password-reset|language)/.test(address))
  expect(rows.length).toBeGreaterThan(80)
  for (const row of rows.flatMap((it) => (it.method === 'GET' ? [it, dataTwin(it)] : [it])))
    for (const thing of addressesOf(row).slice(0, 3)) {
      world.visitors.visitor = nobody
      const asNobody = await send(world, row, thing, 'visitor')
      world.visitors.visitor = half
      expect([row.address, await send(world, row, thing, 'visitor')]).toEqual([
        row.address,
        asNobody,
      ])
    }
})

test('no socket opens for her, and the half token is no session', async () => {
  const { thread } = world.things.serbia
  const [, token = ''] = half.cookie.split('=')
  for (const cookie of [half.cookie, `mreza=${token}`]) {
    const client = new LiveClient(world.server.origin, { cookie, thing: 'thread', id: thread })
    await until(() => client.refusals.length > 0 || client.isEnded, 'a refusal')
    expect(client.answers).toEqual([])
    expect(client.isConnected).toBe(false)
    client.stop()
  }
  const disguised = new Visitor(world.server.origin)
  disguised.cookie = `mreza=${token}`
  expect((await disguised.get('/audit')).headers.get('Location')).toContain('/login')
})

test('the code lets her in, to where she wanted, and the half cookie is gone', async () => {
  const page = await (await half.get('/login/second-factor?next=%2Faudit')).text()
  const [, code = ''] = /would show (\d{6}) now/.exec(page) ?? []
  const wrong = await half.post('/login/second-factor', { proof: '000000', next: '/audit' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="/audit"')
  const answer = await half.post('/login/second-factor', { proof: code, next: '/audit' })
  expect(answer.headers.get('Location')).toBe('/audit')
  expect(half.cookie).toMatch(/mreza=\w/)
  expect((await half.get('/audit')).status).toBe(200)
  const again = await half.post('/login/second-factor', { proof: code, next: '/audit' })
  expect(again.headers.get('Location')).toBe('/login?late')
  const evil = await half.get('/login/second-factor?next=//evil.example')
  expect(evil.headers.get('Location')).toBe('/login?late')
})
