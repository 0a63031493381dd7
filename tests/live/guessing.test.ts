import { afterAll, beforeAll, expect, test } from 'vitest'
import { personaEmail, personaPassword } from '../../app/features/auth/personas.ts'
import { sameBrowser, Visitor } from '../support/browser-like.ts'
import { until } from '../support/live-client.ts'
import { openLiveWorld } from '../support/live-world.ts'
import type { TestServer } from '../support/server.ts'

let world: Awaited<ReturnType<typeof openLiveWorld>>
beforeAll(async () => {
  world = await openLiveWorld(2)
})
afterAll(() => world.close())

// Nextcloud CVE-2021-41177: without a cache its limits were no limits.
test('of a thousand codes at two processes without Redis ten are looked at, and she is told', async () => {
  const [here, there] = world.servers as TestServer[] as [TestServer, TestServer]
  const thief = new Visitor(here.origin)
  const email = personaEmail('coordinator')
  await thief.post('/login', { email, password: personaPassword })
  const { id } = await world.db.member.findUniqueOrThrow({ where: { emailKey: email } })
  const statuses: number[] = []
  for (let n = 0; n < 1_000; n += 50) {
    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, m) => {
        const window = sameBrowser(thief, m % 2 ? here.origin : there.origin)
        const proof = String((n + m) * 997).padStart(6, '0')
        return (await window.post('/login/second-factor', { proof })).status
      }),
    )
    statuses.push(...answers)
  }
  expect(statuses.filter((it) => it === 422)).toHaveLength(10)
  expect(statuses.filter((it) => it === 429)).toHaveLength(990)
  const activities = (type: string) => world.db.activity.count({ where: { type, subjectId: id } })
  expect(await activities('auth.factor_refused')).toBe(10)
  expect(await activities('auth.factor_guessing_stopped')).toBe(1)
  expect(await world.db.session.count({ where: { memberId: id } })).toBe(0)
  // Either process may have sent it; in the demo each shows the mails that it sent.
  const mailsToHer = async () => {
    const pages = [here, there].map(({ origin }) => new Visitor(origin).get('/demo/outbox'))
    const texts = await Promise.all(pages.map(async (it) => (await it).text()))
    return texts
      .join()
      .split('<article')
      .filter((it) => it.includes(email)).length
  }
  await until(async () => (await mailsToHer()) > 0, 'the mail that tells her')
  expect(await mailsToHer()).toBe(1)
})
