import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../bench/world.ts'
import { signedIn, type Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'

describe('what is drawn once for all readers', () => {
  let server: TestServer
  let database: { url: string; drop: () => Promise<void> }
  let author: Visitor
  let reader: Visitor
  let thread = ''
  beforeAll(async () => {
    database = await cloneDatabase('template_demo')
    server = await startServer(database.url)
    author = await signedIn(server.origin, 'member')
    reader = await signedIn(server.origin, 'member-other-chapter')
    const [row] = await ask<{ id: string }>(
      database.url,
      `SELECT id FROM thread WHERE audience = 'network' AND closed_at IS NULL ORDER BY last_seq LIMIT 1`,
    )
    thread = row?.id ?? ''
  })
  afterAll(async () => {
    await server.stop()
    await database.drop()
  })

  test('keeps nothing of the one who read first', async () => {
    const reply = await post(author, 'Words of the author')
    const link = `/replies/${reply}/edit`
    expect(await pageOf(author)).toContain(link)
    expect(await pageOf(reader)).not.toContain(link)
    expect(await pageOf(author)).toContain(link)
  })

  test('gives way at once to new words and to a new name', async () => {
    const reply = await post(author, 'First words')
    expect(await pageOf(reader)).toContain('First words')
    const form = {
      formKey: randomUUID(),
      body: 'Second words',
      language: 'en',
      version: '1',
    }
    const answer = await author.post(`/discussions/${thread}/replies/${reply}/edit`, form)
    expect(answer.status).toBe(303)
    const edited = await pageOf(reader)
    expect(edited).toContain('Second words')
    expect(edited).not.toContain('First words')

    await ask(
      database.url,
      `UPDATE member SET display_name = 'Renamed Later' WHERE id = (SELECT author_id FROM reply WHERE id = $1)`,
      [reply],
    )
    expect(await pageOf(reader)).toContain('Renamed Later')
  })

  test('is drawn in the language of each', async () => {
    const labels = []
    for (const locale of ['en', 'sq', 'en']) {
      await reader.post('/language', { locale, next: '/' })
      labels.push(/<label for="language"[^>]*>([^<]*)</.exec(await pageOf(reader))?.[1])
    }
    expect(labels[0]).toBeTruthy()
    expect(labels[1]).not.toBe(labels[0])
    expect(labels[2]).toBe(labels[0])
  })

  async function pageOf(visitor: Visitor): Promise<string> {
    const answer = await visitor.get(`/discussions/${thread}`)
    expect(answer.status).toBe(200)
    return answer.text()
  }

  async function post(visitor: Visitor, body: string): Promise<string> {
    const form = { formKey: randomUUID(), body, language: 'en' }
    expect((await visitor.post(`/discussions/${thread}/replies`, form)).status).toBe(303)
    const [row] = await ask<{ id: string }>(
      database.url,
      'SELECT id FROM reply WHERE thread_id = $1 ORDER BY seq DESC LIMIT 1',
      [thread],
    )
    return row?.id ?? ''
  }
})
