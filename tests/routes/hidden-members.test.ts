import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../support/browser-like.ts'
import { crawl, dataOf } from '../support/crawl.ts'
import { buildMatrixWorld, type MatrixWorld, openSessionOf } from '../support/matrix-world.ts'

describe('what a suspended member wrote', () => {
  let world: MatrixWorld
  let forgiving: NodeJS.Timeout
  let thread = ''
  const written: Record<'suspended' | 'left', string> = { suspended: '', left: '' }

  beforeAll(async () => {
    world = await buildMatrixWorld()
    forgiving = setInterval(() => world.sql.query('DELETE FROM rate_limit').catch(() => {}), 200)
    thread = world.things.serbia.thread
    // Both spoke while they belonged.
    const { rows } = await world.sql.query('DELETE FROM suspension RETURNING *')
    await asIfStill('left', null)
    for (const who of ['suspended', 'left'] as const) {
      const writer = await openSessionOf(world.sql, world.server.origin, world.members[who])
      const form = { formKey: uuidv7(), body: 'The same words', language: 'en' }
      expect((await writer.post(`/discussions/${thread}/replies`, form)).status).toBe(303)
      const found = await world.sql.query(
        'SELECT id FROM reply WHERE author_id = $1 AND thread_id = $2',
        [world.members[who], thread],
      )
      written[who] = found.rows[0].id
    }
    await asIfStill('left', new Date())
    for (const { member_id, chapter_id, reason, from_at, until_at } of rows)
      await world.sql.query(
        `INSERT INTO suspension (member_id, chapter_id, reason, from_at, until_at) VALUES ($1, $2, $3, $4, $5)`,
        [member_id, chapter_id, reason, from_at, until_at],
      )
  })
  afterAll(async () => {
    clearInterval(forgiving)
    await world.end()
  })

  const asIfStill = (who: 'left', until: Date | null) =>
    world.sql.query('UPDATE membership SET until_at = $2 WHERE member_id = $1', [
      world.members[who],
      until,
    ])

  test('stands in its thread just like the words of one who left', async () => {
    const [suspended = '', left = ''] = await Promise.all(
      (['suspended', 'left'] as const).map(async (who) => blank(await itemOf(who), who)),
    )
    expect(suspended).toContain('The same words')
    expect(suspended).toBe(left)
  })

  test('leads to no page: every link to a member opens for her colleagues', async () => {
    const links = await linksToMembers(world.visitors.member)
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) expect([link, await statusOf(link)]).toEqual([link, 200])
    for (const who of ['suspended', 'left'] as const)
      expect(links).not.toContain(`/members/${world.members[who]}`)
  })

  test('leads her coordinator to the page of the suspended one', async () => {
    const links = await linksToMembers(world.visitors.coordinator)
    expect(links).toContain(`/members/${world.members.suspended}`)
  })

  async function statusOf(path: string): Promise<number> {
    await (await world.visitors.member.get(dataOf(path))).text()
    return (await world.visitors.member.get(path)).status
  }

  async function linksToMembers(visitor: Visitor): Promise<string[]> {
    const seen = await crawl(visitor, [`/discussions/${thread}`, '/members', '/chapters', '/'])
    const all = seen.flatMap(
      ({ text }) => text.match(/(?<=href=")\/members\/[0-9a-f-]{36}(?=["#?])/g) ?? [],
    )
    return [...new Set(all)]
  }

  async function itemOf(who: 'suspended' | 'left'): Promise<string> {
    const page = await (await world.visitors.member.get(`/discussions/${thread}?page=1`)).text()
    const items = page.match(/<article[\s\S]*?<\/article>/g) ?? []
    return items.find((it) => it.includes(written[who])) ?? ''
  }

  /** Without what is a reply's own: ids, names, number and hour. */
  function blank(item: string, who: 'suspended' | 'left'): string {
    const names = who === 'left' ? /Милица Ђурђевић|МЂ/g : /Љиљана Стојановић|ЉС/g
    return item
      .replace(names, '…')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…')
      .replace(/datetime="[^"]*"[^<]*/g, '…')
      .replace(/\d+/g, '#')
  }
})
