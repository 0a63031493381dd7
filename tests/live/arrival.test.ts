import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MemberViewer } from '~/features/auth/viewer'
import { signedIn, type Visitor } from '../support/browser-like.ts'
import { LiveClient, type LiveOptions, pass, until } from '../support/live-client.ts'
import { openLiveWorld, say } from '../support/live-world.ts'

type World = Awaited<ReturnType<typeof openLiveWorld>>

describe('what is written arrives', () => {
  let world: World
  let origin: string
  let author: MemberViewer
  let atWork: Visitor
  let threadId: string
  let spaceId: string
  let foreignThreadId: string
  const clients: LiveClient[] = []

  beforeAll(async () => {
    world = await openLiveWorld()
    origin = world.servers[0].origin
    const { buildMember, buildThread, spaceOf } = world.people
    author = await buildMember()
    atWork = await world.visit(origin, author.memberId)
    spaceId = await spaceOf('serbia-moi')
    threadId = await buildThread(author)
    foreignThreadId = await buildThread(await buildMember({ in: 'albania-asp' }))
  })
  afterEach(() => {
    for (const client of clients.splice(0)) client.stop()
  })
  afterAll(() => world.close())

  async function watching(
    visitor: Visitor,
    options: Partial<LiveOptions> = {},
  ): Promise<LiveClient> {
    const thing = { thing: 'thread' as const, id: threadId, cookie: visitor.cookie }
    const client = new LiveClient(origin, { ...thing, ...options })
    clients.push(client)
    return client.ready()
  }
  const persona = (name: string) => signedIn(origin, name)

  test('to every member of the chapter, live, each reply once and in order', async () => {
    const byWebsocket = await watching(await persona('coordinator'))
    const byPolling = await watching(await persona('member'), { transports: ['polling'] })
    const known = byWebsocket.seqs.length
    const posts = Array.from({ length: 15 }, (_, n) => say(atWork, threadId, `at once ${n}`))
    await Promise.all(posts)
    const { rows } = await world.pool.query(
      'SELECT id FROM reply WHERE thread_id = $1 ORDER BY seq',
      [threadId],
    )
    const stored = rows.map(({ id }) => id)
    for (const client of [byWebsocket, byPolling]) {
      await until(() => client.replies.length === stored.length, 'all replies')
      expect(client.replies.map(({ id }) => id)).toEqual(stored)
      expect(client.named('reply')).toHaveLength(stored.length - known)
    }
  })

  test('to nobody of another chapter, who is there and hears her own', async () => {
    const outsider = await persona('member-other-chapter')
    const hers = await watching(outsider, { id: foreignThreadId })
    const insider = await watching(await persona('coordinator'))
    const foreign = [
      { thing: 'thread', id: threadId, after: 0 },
      { thing: 'space', id: spaceId },
    ]
    for (const thing of foreign) {
      const never = await hers.ask({ ...thing, id: uuidv7() })
      expect(never).toEqual({ ok: false, reason: 'not_found' })
      expect(await hers.ask(thing)).toEqual(never)
    }
    await say(atWork, threadId, 'for the chapter alone')
    await until(() => insider.named('reply').length === 1, 'the reply at an insider')
    await say(outsider, foreignThreadId, 'for the other chapter')
    await until(() => hers.named('reply').length === 1, 'a reply of her own chapter')
    await pass(300)
    const heard = JSON.stringify(hers.heard)
    expect(heard).toContain('for the other chapter')
    expect(heard).not.toContain('for the chapter alone')
    expect(heard).not.toContain(threadId)
    expect(hers.heard.filter(({ name }) => name !== 'reply' && name !== 'marks')).toEqual([])
  })

  test.each(['applicant', 'operator'])('to no %s, who is connected', async (name) => {
    const client = new LiveClient(origin, {
      thing: 'thread',
      id: threadId,
      cookie: (await persona(name)).cookie,
      isStubborn: true,
    })
    clients.push(await client.ready())
    expect(client.isConnected).toBe(true)
    expect(client.answers[0]).toEqual({ ok: false, reason: 'not_found' })
    expect(await client.ask({ thing: 'space', id: spaceId })).toEqual(client.answers[0])
    const insider = await watching(await persona('coordinator'))
    await say(atWork, threadId, `not for the ${name}`)
    await until(() => insider.named('reply').length === 1, 'the reply at an insider')
    await pass(200)
    expect(client.heard).toEqual([])
  })

  test('to no visitor: one who is signed out gets no socket at all', async () => {
    for (const cookie of ['', 'mreza=abc', `mreza=${'a'.repeat(5_000)}`]) {
      const client = new LiveClient(origin, { thing: 'thread', id: threadId, cookie })
      clients.push(client)
      await until(() => client.isEnded, 'the end of a line without a session')
      expect(client.refusals).toEqual(['signed out', 'signed out', 'signed out'])
      expect(client.heard).toEqual([])
    }
  })

  test('even if its process ended between storing and telling it', async () => {
    const client = await watching(await persona('coordinator'))
    const list = await watching(await persona('member'), { thing: 'space', id: spaceId })
    const { writeReply } = await import('~/features/discussions/write-reply.server')
    const { audience } = await world.db.thread.findUniqueOrThrow({ where: { id: threadId } })
    const id = uuidv7()
    // Stored with its job, as that process left it; nobody was told.
    const written = await writeReply({
      ...{ id, threadId, audience, authorId: author.memberId, formKey: uuidv7(), language: 'en' },
      ...{ body: 'stored and untold', bodyHtml: '<p>stored and untold</p>', words: 'stored' },
      activity: {
        ...{
          type: 'discussions.reply_posted',
          chapterId: 'serbia-moi',
          audience: 'audit:serbia-moi',
        },
        data: { threadId, replyId: id },
      },
    })
    await until(() => client.seqs.at(-1) === written?.seq, 'the untold reply')
    expect(client.replies.at(-1)).toMatchObject({ id, bodyHtml: '<p>stored and untold</p>' })
    await until(() => list.named('nudge').length > 0, 'the nudge of its space')
    expect(list.named('nudge').at(-1)?.data).toEqual({
      ...{ thread: threadId, space: spaceId, seq: written?.seq },
    })
  })

  test('an edited reply changes where it stands', async () => {
    const client = await watching(await persona('coordinator'))
    const seq = await say(atWork, threadId, 'as first written')
    const { id } = await world.db.reply.findUniqueOrThrow({
      where: { threadId_seq: { threadId, seq } },
    })
    const words = { formKey: uuidv7(), body: 'as *meant*', language: 'en', version: '1' }
    const answer = await atWork.post(`/discussions/${threadId}/replies/${id}/edit`, words)
    expect(answer.status).toBe(303)
    await until(() => client.named('edited').length === 1, 'the edit')
    const place = client.replies.find((it) => it.seq === seq)
    expect(place).toMatchObject({ id, version: 2, bodyHtml: '<p>as <em>meant</em></p>' })
    expect(client.seqs.filter((it) => it === seq)).toHaveLength(1)
  })

  test('lists of a space hear ids alone', async () => {
    const coordinator = await persona('coordinator')
    const list = await watching(coordinator, { thing: 'space', id: spaceId })
    const seq = await say(atWork, threadId, 'nothing of this in a nudge')
    await coordinator.post(`/discussions/${threadId}/pin`, {})
    const form = { formKey: uuidv7(), title: 'New boots', body: 'Where?', language: 'en' }
    const started = await atWork.post(`/spaces/${spaceId}/threads`, form)
    await until(() => list.named('nudge').length === 3, 'three nudges')
    expect(list.named('nudge').map(({ data }) => data)).toEqual([
      { thread: threadId, space: spaceId, seq },
      { thread: threadId, space: spaceId },
      { thread: started.headers.get('Location')?.replace('/discussions/', ''), space: spaceId },
    ])
    await coordinator.post(`/discussions/${threadId}/pin`, { _method: 'delete' })
  })

  test('what she has read in one window is read in the other, and nowhere else', async () => {
    const member = await persona('member')
    const [here, colleague] = [await watching(member), await watching(await persona('coordinator'))]
    const seq = await say(atWork, threadId, 'to be read')
    await until(() => here.seqs.includes(seq) && colleague.seqs.includes(seq), 'the reply')
    await member.post(`/discussions/${threadId}/reading`, { seq: String(seq) })
    await until(() => here.named('marks').length > 0, 'her marks')
    expect(here.named('marks')[0]?.data).toEqual({ thread: threadId })
    await pass(200)
    expect(colleague.named('marks')).toEqual([])
  })

  test('who follows a thread is told of what is new in it', async () => {
    const follower = await persona('coordinator')
    await follower.post(`/discussions/${threadId}/following`, { level: 'follow' })
    const elsewhere = await watching(follower, { thing: 'space', id: spaceId })
    const stranger = await watching(await persona('member-other-chapter'), { id: foreignThreadId })
    // A burst is told of by fewer nudges than words; by one, where the machine is quick.
    for (let n = 0; n < 6; n++) await say(atWork, threadId, `for followers ${n}`)
    await until(() => elsewhere.named('marks').length > 0, 'her marks')
    await pass(600)
    expect(elsewhere.named('marks').length).toBeLessThan(6)
    expect(stranger.named('marks')).toEqual([])
  })

  test('a page without a line is answered the same', async () => {
    const member = await persona('member')
    const client = await watching(member)
    for (const after of [0, 3]) {
      const answer = await client.ask({ thing: 'thread', id: threadId, after })
      expect(answer.ok && answer.replies[0]?.seq).toBe(after + 1)
      const news = await member.get(`/discussions/${threadId}/news?after=${after}`)
      // Each answer tells its own moment.
      expect({ ok: true, room: `thread:${threadId}`, ...(await news.json()), at: '' }).toEqual({
        ...answer,
        at: '',
      })
    }
    const outsider = await persona('member-other-chapter')
    const foreign = await outsider.get(`/discussions/${threadId}/news?after=0`)
    const never = await outsider.get(`/discussions/${uuidv7()}/news?after=0`)
    expect([foreign.status, never.status]).toEqual([404, 404])
    expect(await foreign.text()).toBe(await never.text())
  })

  test('a number beyond all numbers is answered like any other', async () => {
    const client = await watching(await persona('member'))
    const answer = await client.ask({ thing: 'thread', id: threadId, after: 2 ** 52 })
    expect(answer).toMatchObject({ ok: true, replies: [] })
  })

  test('nothing more arrives after she stops watching', async () => {
    const client = await watching(await persona('member'))
    const other = await watching(await persona('coordinator'))
    client.unwatch(`thread:${threadId}`)
    await pass(100)
    await say(atWork, threadId, 'after she went on')
    await until(() => other.named('reply').length === 1, 'the reply at who stayed')
    await pass(100)
    expect(client.named('reply')).toEqual([])
  })
})
