import { LRUCache } from 'lru-cache'
import { pool } from '~/db.server'
import { clock } from '~/lib/clock.server'

/** A circle of people in words: its kind, and the names of its chapter by language. */
export type Circle =
  | { kind: 'public' | 'network' | 'board' | 'pair' | 'self' }
  | { kind: 'members' | 'coordinators'; names: Record<string, string> }

export type Readership = {
  circles: Circle[]
  /** An exact number from twenty on; below that only a band, since exact small numbers tell of joins and leaves. */
  count: { exact: number } | { band: 'few' | 'five' | 'ten' }
}

// A number seen a minute late tells nothing wrong; counting all members on every page would cost.
const counted = new LRUCache<string, Readership>({ max: 2_000, ttl: 60_000 })

/** Answers "who can read this?" for an audience that the asker may read herself. */
export async function describeAudience(audience: string): Promise<Readership> {
  const before = counted.get(audience)
  if (before) return before
  const [{ rows }, circles] = await Promise.all([
    pool.query<{ count: number }>(
      'SELECT count(DISTINCT member_id)::int AS count FROM audience_holding($2) WHERE audience = $1',
      [audience, clock.now()],
    ),
    circlesOf(audience),
  ])
  const readership = { circles, count: bandOf(rows[0]?.count ?? 0) }
  counted.set(audience, readership)
  return readership
}

function bandOf(count: number): Readership['count'] {
  if (count >= 20) return { exact: count }
  return { band: count < 5 ? 'few' : count < 10 ? 'five' : 'ten' }
}

async function circlesOf(audience: string): Promise<Circle[]> {
  const [kind, id = ''] = audience.split(/:(.*)/s)
  switch (kind) {
    case 'public':
    case 'network':
    case 'board':
      return [{ kind }]
    case 'chapter':
      return circlesOfChapter(id)
    case 'audit':
      return (await circlesOfChapter(id)).map((it) => ({ ...it, kind: 'coordinators' as const }))
    case 'pairing':
      return [{ kind: 'pair' }]
    case 'space':
      return circlesOfSpace(id)
    default:
      return [{ kind: 'self' }]
  }
}

/** Its members, and the coordinators of the chapters above it that offices flow down from. */
async function circlesOfChapter(
  chapterId: string,
): Promise<Array<{ kind: 'members' | 'coordinators'; names: Record<string, string> }>> {
  const { rows } = await pool.query<{ id: string; names: Record<string, string> }>(
    `SELECT above.id, above.names FROM chapter c JOIN chapter above ON above.id = ANY(c.path)
     WHERE c.id = $1 AND above.kind IN ('service', 'association') ORDER BY cardinality(above.path) DESC`,
    [chapterId],
  )
  return rows.map(({ id, names }) => ({
    kind: id === chapterId ? 'members' : 'coordinators',
    names,
  }))
}

async function circlesOfSpace(spaceId: string): Promise<Circle[]> {
  const { rows } = await pool.query<{ grantee: string; names: Record<string, string> | null }>(
    `SELECT g.grantee, coalesce(c.names, jsonb_build_object('en', m.display_name)) AS names
     FROM space_grant g
     LEFT JOIN chapter c ON g.grantee = 'chapter:' || c.id
     LEFT JOIN member m ON g.grantee = 'member:' || m.id
     WHERE g.space_id = $1 AND g.from_at <= $2 AND (g.until_at IS NULL OR g.until_at > $2)
     ORDER BY g.created_at, g.id`,
    [spaceId, clock.now()],
  )
  return rows.map(({ grantee, names }) =>
    grantee === 'network' || grantee === 'board'
      ? { kind: grantee }
      : { kind: 'members', names: names ?? {} },
  )
}
