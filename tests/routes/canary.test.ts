import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personaEmail } from '../../app/features/auth/personas.ts'
import {
  type Canary,
  type CanarySpace,
  canaryPattern,
  inCyrillic,
  wordOf,
} from '../support/canaries.ts'
import { type CanaryWorld, nameOf, openCanaryWorld } from '../support/canary-world.ts'
import { crawl, dataOf, type Seen } from '../support/crawl.ts'
import { type MatrixWorld, openSessionOf } from '../support/matrix-world.ts'
import { type MatrixPersona, personas } from './access-matrix.ts'

let canary: CanaryWorld
let world: MatrixWorld
let canaries: Canary[]
let spaces: CanarySpace[]

beforeAll(async () => {
  canary = await openCanaryWorld()
  ;({ world, canaries, spaces } = canary)
})
afterAll(() => canary?.end())

const dueTo = (persona: MatrixPersona) => canary.dueTo(persona)
const foundIn = (seen: Seen[]) => canary.foundIn(seen)

test('the world holds words for every circle', () => {
  const circles = new Set(canaries.map(({ audience }) => audience))
  for (const circle of ['network', 'board', 'nobody', 'chapter:serbia-moi', 'chapter:albania-asp'])
    expect(circles).toContain(circle)
  expect(new Set(canaries.map(({ word }) => word)).size).toBe(canaries.length)
  expect(dueTo('member').length).toBeGreaterThan(20)
  expect(dueTo('visitor')).toEqual([])
  expect(dueTo('suspended')).toEqual([])
})

describe('each persona comes upon exactly the words of her circles', () => {
  test.each(personas)('walking all pages, their data and their headers: %s', async (persona) => {
    const visitor = world.visitors[persona]
    const first = [
      '/',
      '/discussions',
      '/documents',
      '/members',
      '/chapters',
      '/audit',
      '/settings',
      '/search',
    ]
    const drafts = spaces
      .filter(({ audience }) => audience === 'network')
      .flatMap(({ id, thread }) => [`/spaces/${id}/threads`, `/discussions/${thread}/replies`])
    const seen = await crawl(visitor, [...first, ...drafts])
    expect(foundIn(seen)).toEqual(dueTo(persona))
    expect(seen.length).toBeGreaterThan(10)
  })

  test.each(personas)('knocking at every door by its id: %s', async (persona) => {
    const doors = spaces.flatMap(({ id, thread }) => [
      `/spaces/${id}`,
      `/spaces/${id}/readers`,
      `/spaces/${id}/threads`,
      `/discussions/${thread}`,
      `/discussions/${thread}/readers`,
      `/discussions/${thread}/news?after=0`,
      `/discussions/${thread}/replies`,
    ])
    const { rows } = await world.sql.query('SELECT thread_id, id FROM reply')
    for (const { thread_id, id } of rows)
      doors.push(
        ...['', '/edit', '/history'].map((it) => `/discussions/${thread_id}/replies/${id}${it}`),
      )
    const seen = await openAll(
      persona,
      doors.flatMap((door) => [door, dataOf(door)]),
    )
    expect(foundIn(seen).filter((it) => !dueTo(persona).includes(it))).toEqual([])
    expect(foundIn(seen).length).toBe(dueTo(persona).filter(isOfAThread).length)
  })

  test.each(personas)('searching for each, in both scripts: %s', async (persona) => {
    const sought = canaries.filter(({ text }) =>
      /^(title$|words (after|of)|name of a m|e-mail)/.test(text),
    )
    const doors = sought.flatMap(({ word }) => {
      const begun = word.slice(0, -2)
      return [begun, inCyrillic(begun)].flatMap((it) => [
        `/search?q=${encodeURIComponent(it)}`,
        `/search.data?q=${encodeURIComponent(it)}`,
        `/members?name=${encodeURIComponent(it)}`,
      ])
    })
    const seen = await openAll(persona, doors)
    // A pair's space is found by its two through their library; what it is called is no secret of theirs.
    const found = foundIn(seen).filter((it) => !/^pairing:[^ ]+ name of a space/.test(it))
    expect(found.filter((it) => !dueTo(persona).includes(it))).toEqual([])
    const due = sought.map(nameOf).filter((it) => dueTo(persona).includes(it))
    expect(due.filter((it) => !found.includes(it))).toEqual([])
  })
})

/** All that a door behind a thread or a space shows; the rest stands on the pages of members and documents. */
function isOfAThread(name: string): boolean {
  return /^(name of a space|purpose|title \(|title of a draft|words (before|after|of)|name beside|draft|tag \()/.test(
    name.split(': ')[1] ?? '',
  )
}

async function openAll(persona: MatrixPersona, paths: string[]): Promise<Seen[]> {
  const seen: Seen[] = []
  const waiting = [...paths]
  const open = async () => {
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      // Faster than any member asks, so her limit is forgotten before it is reached.
      if (waiting.length % 20 === 0) await world.sql.query('DELETE FROM rate_limit')
      const answer = await world.visitors[persona].get(path)
      // On a quick machine she asks faster than her limit is forgiven: she waits and asks again.
      if (answer.status === 429) {
        waiting.push(path)
        await new Promise((done) => setTimeout(done, 250))
        continue
      }
      seen.push({ path, text: JSON.stringify([...answer.headers]) + (await answer.text()) })
    }
  }
  await Promise.all([open(), open(), open()])
  return seen
}

describe('live', () => {
  test('each hears of her circles alone, though she asks to watch everything', async () => {
    const sockets = new Map<MatrixPersona, Socket>()
    const heard = new Map<MatrixPersona, string[]>()
    for (const persona of personas) {
      const words: string[] = []
      heard.set(persona, words)
      const socket = io(world.server.origin, {
        path: '/live',
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders: { Cookie: world.visitors[persona].cookie, Origin: world.server.origin },
      })
      socket.onAny((...event) => words.push(JSON.stringify(event)))
      sockets.set(persona, socket)
      const isIn = await new Promise((done) => {
        socket.once('connect', () => done(true))
        socket.once('connect_error', () => done(false))
      })
      if (!isIn) continue
      for (const { id, thread } of spaces)
        for (const asked of [
          { thing: 'thread', id: thread, after: 0 },
          { thing: 'space', id },
          { thing: 'thread', id },
          { thing: 'space', id: thread },
        ])
          words.push(JSON.stringify(await socket.timeout(5_000).emitWithAck('watch', asked)))
    }
    const planted: Canary[] = []
    for (const { audience, thread, author } of spaces) {
      const word = wordOf(canaries.length + planted.length + 1)
      planted.push({ word, text: 'words said live', audience })
      const writer = await openSessionOf(world.sql, world.server.origin, author)
      const form = { formKey: uuidv7(), body: word, language: 'en' }
      expect((await writer.post(`/discussions/${thread}/replies`, form)).status).toBe(303)
    }
    canaries.push(...planted)
    await new Promise((done) => setTimeout(done, 700))
    for (const socket of sockets.values()) socket.disconnect()

    for (const persona of personas) {
      const found = foundIn((heard.get(persona) ?? []).map((text) => ({ path: '', text })))
      const due = dueTo(persona).filter((it) => /words (after|of|said)|name beside/.test(it))
      expect([persona, found]).toEqual([persona, due])
    }
    expect(heard.get('visitor')).toEqual([])
  })
})

describe('mail', () => {
  test('carries no word but the address that it goes to', async () => {
    const { rows } = await world.sql.query(
      `SELECT email FROM member WHERE email LIKE 'kanar%' ORDER BY id LIMIT 2`,
    )
    for (const { email } of [...rows, { email: personaEmail('member') }])
      await world.visitors.visitor.post('/password-reset', { email })
    const folder = join(world.server.dataFolder, 'outbox')
    const mails = () => {
      try {
        return readdirSync(folder).map((it) => readFileSync(join(folder, it), 'utf8'))
      } catch {
        return []
      }
    }
    await expect.poll(() => mails().length, { timeout: 10_000 }).toBe(3)
    for (const mail of mails()) {
      const to = /^To: .*$/m.exec(mail)?.[0] ?? ''
      expect(mail.replace(to, '').match(canaryPattern)).toBeNull()
    }
  })
})
