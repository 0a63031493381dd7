import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { personaEmail } from '../../app/features/auth/personas.ts'
import { Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { linkIn } from '../support/mail-source.ts'
import { openPostOffice } from '../support/post-office.ts'
import { startServer, type TestServer } from '../support/server.ts'

const address = personaEmail('member')
const { letters, settings, shut } = await openPostOffice()
const installation = settings.ORIGIN
let database: Awaited<ReturnType<typeof cloneDatabase>>
let first: TestServer
let second: TestServer

beforeAll(async () => {
  database = await cloneDatabase('template_demo')
  first = await startServer(database.url, settings)
  second = await startServer(database.url, settings)
})
afterAll(async () => {
  await first.stop()
  await second.stop()
  await database.drop()
  await shut()
})
beforeEach(() => {
  letters.length = 0
})

const ask = (fields: Record<string, string> | URLSearchParams, headers = {}) =>
  new Visitor(first.origin).post('/password-reset', fields, { Origin: installation, ...headers })

describe('the mail with a reset link', () => {
  test('goes through the SMTP server to one address, and says nothing of her', async () => {
    expect((await ask({ email: address.toUpperCase() })).status).toBe(200)
    await expect.poll(() => letters.length, { timeout: 10_000 }).toBe(1)
    const [{ to, source } = { to: [], source: '' }] = letters
    expect(to).toEqual([address])
    expect(source).toMatch(/^From: no-reply@mreza\.example/m)
    expect(source).not.toMatch(/^(Cc|Bcc|Reply-To|X-\w+):/im)
    const [headers = '', text = ''] = source.split(/\r?\n\r?\n(.*)/s)
    const told = headers.replace(/^(To|Message-ID): .*$/gim, '') + text
    for (const word of ['Tijana', 'Stojanovi', 'serbia', 'network', 'polic', 'mreža', '127.0.0.1'])
      expect(told.toLowerCase()).not.toContain(word.toLowerCase())
    const { pathname } = new URL(linkIn(source))
    const page = await (await new Visitor(first.origin).get(pathname)).text()
    expect(page).toContain('name="password"')
  })

  test('leads to the address of the installation, whatever the request says of itself', async () => {
    const headers = {
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
      'X-Original-URL': 'https://evil.example/',
      Forwarded: 'host=evil.example',
    }
    expect((await ask({ email: address }, headers)).status).toBe(200)
    await expect.poll(() => letters.length, { timeout: 10_000 }).toBe(1)
    expect(letters[0]?.source).not.toContain('evil')
    expect(new URL(linkIn(letters[0]?.source ?? '')).origin).toBe(installation)
  })

  test('is not sent for two addresses, however they are written', async () => {
    const two = new URLSearchParams([
      ['email', address],
      ['email', 'eve@evil.example'],
    ])
    const forms: Array<Record<string, string> | URLSearchParams> = [
      two,
      { 'email[]': address, 'email[1]': 'eve@evil.example' },
      { email: `${address},eve@evil.example` },
      { email: `${address}\nBcc: eve@evil.example` },
      { email: address.replace('a', 'а') },
    ]
    for (const fields of forms) expect([200, 422]).toContain((await ask(fields)).status)
    await new Promise((done) => setTimeout(done, 2_500))
    expect(letters).toEqual([])
  })

  test('known and unknown addresses get the same answer, to the byte', async () => {
    const fresh = personaEmail('custodian')
    const [known, unknown] = [await ask({ email: fresh }), await ask({ email: 'no@test.example' })]
    expect(unknown.status).toBe(known.status)
    expect(await unknown.text()).toBe(await known.text())
  })
})

describe('ten tries on an account', () => {
  test('are counted over both processes, for a known and an unknown address alike', async () => {
    for (const email of [personaEmail('chair'), 'nobody@test.example']) {
      const statuses: number[] = []
      for (let tries = 0; tries < 12; tries++) {
        const visitor = new Visitor((tries % 2 ? first : second).origin)
        const form = { email, password: 'wrong' }
        statuses.push((await visitor.post('/login', form, { Origin: installation })).status)
      }
      expect(statuses).toEqual([...Array(10).fill(422), 429, 429])
    }
  })
})
