import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../support/browser-like.ts'
import { cloneDatabase } from '../support/database.ts'
import { LiveClient, until } from '../support/live-client.ts'
import { joinDatabase, say } from '../support/live-world.ts'
import { hasRedis, startRedis } from '../support/redis.ts'
import { startServer, type TestServer } from '../support/server.ts'

// Redis is a service of its own, so whoever has none may leave these out; CI may not (support/redis.ts).
describe.runIf(hasRedis)('two processes with one Redis', () => {
  let redis: Awaited<ReturnType<typeof startRedis>>
  let database: Awaited<ReturnType<typeof cloneDatabase>>
  let world: Awaited<ReturnType<typeof joinDatabase>>
  let servers: [TestServer, TestServer]
  let author: Visitor
  let reader: { memberId: string; here: Visitor; there: Visitor }
  let outsider: Visitor
  let threadId = ''
  const clients: LiveClient[] = []

  beforeAll(async () => {
    redis = await startRedis()
    database = await cloneDatabase('template_demo')
    const settings = { REDIS_URL: redis.url }
    servers = [await startServer(database.url, settings), await startServer(database.url, settings)]
    world = await joinDatabase(database.url)
    const { buildMember, buildThread } = world.people
    const member = await buildMember()
    const { memberId } = await buildMember()
    const foreign = await buildMember({ in: 'albania-asp' })
    threadId = await buildThread(member)
    author = await world.visit(servers[0].origin, member.memberId)
    reader = {
      memberId,
      here: await world.visit(servers[0].origin, memberId),
      there: await world.visit(servers[1].origin, memberId),
    }
    outsider = await world.visit(servers[1].origin, foreign.memberId)
  })
  afterAll(async () => {
    for (const client of clients) client.stop()
    await Promise.all(servers.map((it) => it.stop()))
    await world.leave()
    await database.drop()
    await redis.stop()
  })

  async function watching(visitor: Visitor, isStubborn = false): Promise<LiveClient> {
    const { origin, cookie } = visitor
    const client = new LiveClient(origin, { thing: 'thread', id: threadId, cookie, isStubborn })
    clients.push(client)
    return client.ready()
  }

  test('a reply at one arrives at the other, once and in order, and at no outsider', async () => {
    const there = await watching(reader.there)
    const never = await watching(outsider, true)
    const before = there.seqs.length
    const seqs: number[] = []
    for (let n = 0; n < 20; n++) seqs.push(await say(author, threadId, `over the border ${n}`))
    await until(() => there.seqs.at(-1) === seqs.at(-1), 'the last reply')
    expect(there.seqs.slice(before)).toEqual(seqs)
    expect(there.named('reply').map(({ data }) => data.seq)).toEqual(seqs)
    expect(never.replies).toEqual([])
    expect(never.heard).toEqual([])
  })

  test('whoever follows is told of news wherever her page is open', async () => {
    await reader.here.post(`/discussions/${threadId}/following`, { level: 'follow' })
    const pages = [await watching(reader.here), await watching(reader.there)]
    await say(author, threadId, 'for those who follow')
    await until(() => pages.every((it) => it.named('marks').length > 0), 'the marks of both')
  })

  test('a member who is suspended at one is cut at the other', async () => {
    const there = await watching(reader.there)
    const at = Date.now()
    await world.db.suspension.create({
      data: {
        memberId: reader.memberId,
        chapterId: 'serbia-moi',
        reason: 'conduct',
        from: new Date(at - 1_000),
        until: new Date(at + 3_600_000),
      },
    })
    await until(() => !there.isConnected, 'the cut')
    expect(Date.now() - at).toBeLessThan(1_000)
    await world.db.suspension.deleteMany({ where: { memberId: reader.memberId } })
  })

  test('without Redis writing and reading go on, and what was missed is caught up', async () => {
    const member = await world.people.buildMember()
    const visitor = await world.visit(servers[1].origin, member.memberId)
    const there = await watching(visitor)
    const { url } = redis
    await redis.stop()
    const seqs: number[] = []
    for (let n = 0; n < 5; n++) seqs.push(await say(author, threadId, `Redis is away ${n}`))
    const page = await (await visitor.get(`/discussions/${threadId}?page=2`)).text()
    expect(page).toContain('Redis is away 4')
    redis = await startRedis(Number(new URL(url).port))
    seqs.push(await say(author, threadId, 'Redis is back'))
    await until(() => there.seqs.at(-1) === seqs.at(-1), 'all that was said meanwhile', 20_000)
    expect(there.seqs.slice(-6)).toEqual(seqs)
    expect(servers.map((it) => it.output()).join('')).not.toContain('"level":50')
  })
})
