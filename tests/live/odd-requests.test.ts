import { Agent, request } from 'node:http'
import type { Socket } from 'node:net'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Visitor } from '../support/browser-like.ts'
import { pass } from '../support/live-client.ts'
import { openLiveWorld, say } from '../support/live-world.ts'

let world: Awaited<ReturnType<typeof openLiveWorld>>
let origin: string
let threadId: string
let author: Visitor
let coordinator: Visitor

beforeAll(async () => {
  world = await openLiveWorld()
  origin = world.servers[0].origin
  const { buildMember, buildThread } = world.people
  const member = await buildMember()
  threadId = await buildThread(member)
  author = await world.visit(origin, member.memberId)
  const { memberId: hers } = await buildMember({ office: 'coordinator' })
  coordinator = await world.visit(origin, hers)
})
afterAll(() => world.close())

const editOf = async (seq: number) => {
  const reply = await world.db.reply.findFirstOrThrow({ where: { threadId, seq } })
  return { path: `/discussions/${threadId}/replies/${reply.id}/edit`, ...reply }
}

test('a NUL in a text is kept as the sign for what cannot be read', async () => {
  const { body, bodyHtml } = await editOf(await say(author, threadId, 'one\0two'))
  expect([body, bodyHtml]).toEqual(['one\uFFFDtwo', '<p>one\uFFFDtwo</p>'])
})

test('a NUL in any other field changes nothing about the answer', async () => {
  const until = new Date(Date.now() + 86_400_000 * 3).toISOString().slice(0, 10)
  const { memberId: third } = await world.people.buildMember()
  const space = await world.people.spaceOf('serbia-moi')
  const words = { formKey: uuidv7(), body: '\0', language: 'en' }
  const answers = await Promise.all([
    author.post(`/spaces/${space}/threads`, { ...words, title: 'A\0title' }),
    author.post('/drafts', { place: `thread:${threadId}`, title: '\0', body: '\0' }),
    new Visitor(origin).post('/login', { email: 'a\0@b.example', password: '\0' }),
    author.post('/password-reset', { email: 'a\0@b.example' }),
    author.post('/settings/password', { current: '\0', password: '\0' }),
    author.post('/settings/sessions', { session: '\0' }),
    coordinator.post(`/members/${third}/suspension`, { reason: '\0'.repeat(9), until }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 422, 200, 422, 404, 303])
})

test.each([
  ['/members?chapter=%00', 200],
  ['/members?name=%00', 200],
  ['/chapters/%00', 404],
  ['/audit?type=%00', 200],
  ['/search?q=a%00b', 200],
  ['/discussions/%00', 404],
  ['/password-reset/%00', 200],
])('an address with a NUL leads to nothing: %s', async (path, status) => {
  const answer = await coordinator.get(path, { Accept: 'text/html' })
  expect(answer.status).toBe(status)
})

test('a version beyond all numbers is a form that is not ours', async () => {
  const { path } = await editOf(1)
  const form = { formKey: uuidv7(), body: 'new words', language: 'en', version: '2147483648' }
  expect((await author.post(path, form)).status).toBe(422)
})

test.each([
  ['that is read', '/login', 'x', 422],
  ['that nobody reads', '/drafts', 'x'.repeat(300_000), 303],
  ['that is too long', '/login', 'x'.repeat(600_000), 413],
])('a form %s leaves the line open for what follows', async (_, path, body, expected) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { status, socket } = await postBy(agent, path, body)
  expect(status).toBe(expected)
  await pass(800)
  expect(socket.destroyed).toBe(false)
  agent.destroy()
})

function postBy(agent: Agent, path: string, body: string) {
  return new Promise<{ status?: number; socket: Socket }>((done, fail) => {
    const headers = {
      Origin: origin,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
    }
    const sent = request(origin, { method: 'POST', path, headers, agent }, (answer) => {
      const { socket } = answer
      answer.resume().on('end', () => done({ status: answer.statusCode, socket }))
    })
    sent.on('error', fail).end(body)
  })
}
