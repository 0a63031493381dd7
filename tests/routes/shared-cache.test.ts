import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sameBrowser, type Visitor } from '../support/browser-like.ts'
import { canaryPattern } from '../support/canaries.ts'
import { type CanaryWorld, openCanaryWorld } from '../support/canary-world.ts'
import { crawl, dataOf, type Seen } from '../support/crawl.ts'
import { cacheHeader, openSharedCache } from '../support/shared-cache.ts'
import type { MatrixPersona } from './access-matrix.ts'

// Zulip Cloud, 18 March 2021: a proxy that kept too much showed 149 people the data of 26 others.
const readers = ['coordinator', 'member-other-chapter'] as const
const asked = 10_000
const parts = 4

let canary: CanaryWorld
let rules: Awaited<ReturnType<typeof openSharedCache>>
let addresses: string[]

beforeAll(async () => {
  canary = await openCanaryWorld()
  rules = await openSharedCache(canary.world.server.origin)
  addresses = await addressesOfBoth()
})
afterAll(async () => {
  await rules?.close()
  await canary?.end()
})

type Kept = Seen & { how: string | null; status: number; cookies: string[] }

/** Where either of them comes upon a word, as page and as data, and what anyone may keep. */
async function addressesOfBoth(): Promise<string[]> {
  const { world } = canary
  const first = ['/discussions', '/documents', '/members', '/settings']
  const words = await Promise.all(
    readers.map(async (who) => {
      const seen = await crawl(world.visitors[who], first)
      const found = seen.filter(({ text }) => text.match(canaryPattern)).map(({ path }) => path)
      // An address that holds a word itself would be told again to whoever asks by it.
      const plain = found.filter((path) => !path.includes('.data') && !path.match(canaryPattern))
      return plain.slice(0, 24)
    }),
  )
  const front = await (await world.visitors.visitor.get('/positions')).text()
  const assets = [...front.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, it = '']) => it)
  const published = [...front.matchAll(/href="(\/positions\/[^"?#]+)"/g)].map(([, it = '']) => it)
  const own = [...new Set(words.flat())].flatMap((path) => [path, dataOf(path)])
  return [...own, '/positions', ...published.slice(0, 6), ...assets.slice(0, 6)]
}

/** Both ask for each address, one after the other, so that each comes upon what the other left. */
async function askBoth(origin: string, times: number): Promise<Map<MatrixPersona, Kept[]>> {
  const seen = new Map<MatrixPersona, Kept[]>(readers.map((who) => [who, []]))
  const turns = Array.from({ length: times }, (_, at) => addresses[at % addresses.length] as string)
  const walk = async () => {
    for (let path = turns.shift(); path; path = turns.shift())
      for (const who of readers) {
        const answer = await open(sameBrowser(canary.world.visitors[who], origin), path)
        seen.get(who)?.push(answer)
      }
  }
  await Promise.all([walk(), walk(), walk(), walk()])
  return seen
}

async function open(visitor: Visitor, path: string): Promise<Kept> {
  const answer = await visitor.get(path, { 'Sec-Fetch-Site': 'none' })
  const { status, headers } = answer
  const text = JSON.stringify([...headers]) + (await answer.text())
  return { path, text, status, how: headers.get(cacheHeader), cookies: headers.getSetCookie() }
}

/** What one of them read that is another's. */
function crossings(seen: Map<MatrixPersona, Seen[]>): string[] {
  return [...seen].flatMap(([who, answers]) => {
    const due = canary.dueTo(who)
    return canary.foundIn(answers).filter((it) => !due.includes(it))
  })
}

describe('behind a cache that many share', () => {
  test.each(Array.from({ length: parts }, (_, part) => part + 1))(
    'two members who ask by turns read nothing of each other: part %i of ten thousand times',
    async () => {
      const seen = await askBoth(rules.origin, asked / parts / readers.length)
      const answers = [...seen.values()].flat()
      expect(answers.length).toBe(asked / parts)
      expect(crossings(seen)).toEqual([])
      for (const who of readers)
        expect(canary.foundIn(seen.get(who) ?? []).length).toBeGreaterThan(10)
      expect(answers.filter(({ status }) => status >= 500)).toEqual([])
      const kept = answers.filter(({ how }) => how !== 'miss')
      // It does keep what anyone may read.
      expect(kept.length).toBeGreaterThan(50)
      expect(kept.filter(({ text }) => text.match(canaryPattern))).toEqual([])
      expect(kept.filter(({ cookies }) => cookies.length > 0)).toEqual([])
    },
  )

  test('a cache that keeps everything would be noticed', async () => {
    const careless = await openSharedCache(canary.world.server.origin, { keepsAll: true })
    try {
      const seen = await askBoth(careless.origin, addresses.length)
      expect(crossings(seen).length).toBeGreaterThan(0)
    } finally {
      await careless.close()
    }
  })

  test('what she could read is read by nobody once it is taken from her', async () => {
    const { sql, visitors } = canary.world
    const [coordinator, other] = readers.map((who) => visitors[who]) as [Visitor, Visitor]
    await sql.query(
      `INSERT INTO suspension (member_id, chapter_id, reason, from_at, until_at)
       SELECT s.member_id, m.chapter_id, 'as agreed', now() - interval '1 second', now() + interval '1 day'
       FROM session s JOIN membership m ON m.member_id = s.member_id AND m.kind = 'home'
       WHERE s.id = encode(sha256(convert_to($1, 'UTF8')), 'hex')`,
      [coordinator.cookie.replace('mreza=', '')],
    )
    expect((await sameBrowser(other).post('/logout', {})).status).toBe(303)
    const seen = await askBoth(rules.origin, addresses.length)
    const found = [...seen.values()].flatMap((answers) => canary.foundIn(answers))
    // Her own drafts and fields stay hers while she is suspended.
    expect(found.filter((it) => !/^(draft of|member:)/.test(it))).toEqual([])
  })
})
