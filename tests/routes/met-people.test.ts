import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../support/browser-like.ts'
import { openLiveWorld } from '../support/live-world.ts'

let world: Awaited<ReturnType<typeof openLiveWorld>>
let herself: string
let thief: Visitor
let coordinator: Visitor
const chapter = 'albania-asp'

beforeAll(async () => {
  world = await openLiveWorld()
  const { origin } = world.servers[0]
  const { buildMember } = world.people
  for (let n = 0; n < 70; n++) await buildMember({ in: chapter })
  herself = (await buildMember({ in: chapter })).memberId
  thief = await world.visit(origin, herself)
  const office = await buildMember({ in: chapter, office: 'coordinator' })
  coordinator = await world.visit(origin, office.memberId)
})
afterAll(() => world.close())

/** The members whom a visitor is shown on all pages of her list. */
async function walk(visitor: Visitor): Promise<{ ids: Set<string>; last: string }> {
  const ids = new Set<string>()
  for (let page = 1; ; page++) {
    const last = await (await visitor.get(`/members?chapter=${chapter}&page=${page}`)).text()
    for (const [, id = ''] of last.matchAll(/href="\/members\/([0-9a-f-]{36})"/g)) ids.add(id)
    if (!last.includes('rel="next"')) return { ids, last }
  }
}

test('one account walks through fifty people a day, however it pages and searches', async () => {
  const { ids: shown, last } = await walk(thief)
  expect((await thief.get(`/members?chapter=${chapter}&page=99`)).status).toBe(404)
  expect(last).toContain('class="notice"')
  expect((await walk(thief)).ids).toEqual(shown)
  // Her own line may stand past the end of her list: it is in the order of names, made up by chance.
  const ids = new Set([...shown].filter((id) => id !== herself))
  expect(ids.size).toBe(50)

  const everyone = (await walk(coordinator)).ids
  expect(everyone.size).toBeGreaterThan(70)
  const unmet = [...everyone].filter((id) => !ids.has(id) && id !== herself)
  const [met = ''] = ids
  expect((await thief.get(`/members/${met}`)).status).toBe(200)
  for (const id of unmet.slice(0, 3)) {
    const answer = await thief.get(`/members/${id}`)
    expect(answer.status).toBe(429)
    const { displayName } = await world.db.member.findUniqueOrThrow({ where: { id } })
    expect(await answer.text()).not.toContain(displayName)
  }
  // A name that nobody has and the name of one she has not met are answered alike, to the byte.
  const one = await world.db.member.findUniqueOrThrow({ where: { id: unmet[0] ?? '' } })
  const pageOf = async (name: string) => {
    const query = new URLSearchParams({ chapter, name })
    const first = await thief.get(`/members?${query}`)
    const second = await thief.get(`/members?${query}&page=2`)
    return [first.status, second.status, (await first.text()).replaceAll(name, 'name')]
  }
  expect(await pageOf(one.displayName)).toEqual(await pageOf('Nobody Whatsoever'))

  const { rows } = await world.pool.query(
    `SELECT count(*)::int AS count FROM activity WHERE type = 'memberships.walk_stopped'`,
  )
  expect(rows[0].count).toBe(1)
})
