import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { terms } from '~/lib/terms'
import type { Visitor } from '../support/browser-like.ts'
import { openLiveWorld } from '../support/live-world.ts'

const rounds = 50

let world: Awaited<ReturnType<typeof openLiveWorld>>
let origin: string
beforeAll(async () => {
  world = await openLiveWorld()
  origin = world.servers[0].origin
})
afterAll(() => world.close())

type Form = [path: string, fields: Record<string, string>]

/** A member with a thread of hers, at two devices, and what she may send from one of them in the last instant. */
async function buildLeaver() {
  const { buildMember, buildThread, spaceOf } = world.people
  const her = await buildMember({ hasFactor: false })
  const [own, other] = [await buildThread(her), await buildThread(await buildMember())]
  const reply = await world.db.reply.findFirstOrThrow({ where: { threadId: own } })
  const space = await spaceOf('serbia-moi')
  const words = () => ({ formKey: uuidv7(), body: 'In the same instant.', language: 'en' })
  const forms: Form[] = [
    [`/discussions/${own}/replies`, words()],
    [`/discussions/${other}/replies`, words()],
    [`/discussions/${own}/replies/${reply.id}/edit`, { ...words(), version: '1' }],
    [`/spaces/${space}/threads`, { ...words(), title: 'One more' }],
    [`/discussions/${other}/following`, { level: 'follow' }],
    [`/discussions/${other}/reading`, { seq: '1' }],
    ['/drafts', { place: `thread:${other}`, title: '', body: 'Half a', language: 'en' }],
    ['/settings/name', { name: 'Lasta Modra' }],
    ['/settings/contact', { email: `${uuidv7()}@private.example` }],
    ['/settings/consents', { version: terms.version }],
    ['/settings/transfer', { chapter: 'albania-asp' }],
    ['/chapters/rs-policewomen/membership', {}],
    ['/language', { locale: 'sq', next: '/settings' }],
    ['/settings/resignation', { meant: 'resign' }],
  ]
  const [phone, tablet] = [
    await world.visit(origin, her.memberId),
    await world.visit(origin, her.memberId),
  ]
  return { her, phone, tablet, forms }
}

/** What each form is answered; the pause lets it begin before or after the others. */
function sendAll(device: Visitor, forms: Form[], pause = 0) {
  return Promise.all(
    forms.map(async ([path, fields], place) => {
      await new Promise((done) => setTimeout(done, place * pause))
      const { status, headers } = await device.post(path, fields)
      return { path, status, to: headers.get('Location') ?? '' }
    }),
  )
}

/** Done before it, not found or not allowed any more, or sent to sign in: never a fault. */
const isClean = ({ status }: { status: number }) => [303, 403, 404, 422].includes(status)

test('whatever her second device sends while she is erased is done, or leads to sign in', async () => {
  const faults: unknown[] = []
  let toSignIn = 0
  for (let round = 0; round < rounds; round++) {
    const { phone, tablet, forms } = await buildLeaver()
    const sent = sendAll(tablet, forms.slice(0, -1), (round % 5) * 3)
    await new Promise((done) => setTimeout(done, (round % 10) * 4))
    const { status, headers } = await phone.post('/settings/erasure', { meant: 'erase' })
    expect([status, headers.get('Location')]).toEqual([303, '/login?erased'])
    for (const answer of await sent)
      if (!isClean(answer)) faults.push([round, answer])
      else if (answer.to.startsWith('/login')) toSignIn++
  }
  expect(faults).toEqual([])
  expect(toSignIn).toBeGreaterThan(10)
  expect(world.servers[0].output()).not.toContain('"level":50')
}, 180_000)

test('what was on its way when her row went leads to sign in, and leaves nothing', async () => {
  const { her, tablet, forms } = await buildLeaver()
  const client = await world.pool.connect()
  try {
    // Her row is gone for whoever asks the database to keep something of hers, and the answer waits.
    await client.query('BEGIN')
    await client.query('DELETE FROM member WHERE id = $1', [her.memberId])
    const sent = sendAll(tablet, forms)
    await new Promise((done) => setTimeout(done, 1_500))
    await client.query('COMMIT')
    const answers = await sent
    expect(answers.filter((it) => !isClean(it))).toEqual([])
    const led = answers.filter(({ to }) => to === '/login').map(({ path }) => path)
    expect(led).toContain('/drafts')
    expect(led.length).toBeGreaterThan(5)
  } finally {
    client.release()
  }
  expect(await world.db.draft.count({ where: { memberId: her.memberId } })).toBe(0)
  expect(world.servers[0].output()).not.toContain('"level":50')
})
