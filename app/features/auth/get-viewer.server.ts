import { LRUCache } from 'lru-cache'
import { pool } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { isLocale } from '~/lib/locales'
import { hashToken } from '~/lib/tokens.server'
import { lucia } from './lucia.server'
import { type Mandate, type Standing, type Viewer, visitor } from './viewer'

type Rights = Pick<
  Viewer,
  | 'audiences'
  | 'standings'
  | 'mandates'
  | 'hasFactor'
  | 'waitingOffices'
  | 'vettedUntil'
  | 'dueAt'
  | 'coordinates'
  | 'changesAt'
>
type Known = { rights: Rights; version: string }

// Rights are kept between requests, yet never trusted on their own: the session read of each
// request brings the versions that the triggers raise with every change.
const known = new LRUCache<string, Known>({ max: 10_000 })

/** Works out who asks, from the token of her cookie; a visitor when it opens nothing. */
export async function getViewer(token: string | null): Promise<Viewer> {
  if (!token || token.length > 100) return visitor
  const { session, user } = await lucia.validateSession(token)
  if (!session) return visitor
  const rights = await rightsOf(user.id, `${user.rightsVersion}/${user.epoch}`)
  return {
    memberId: user.id,
    displayName: user.displayName,
    locale: isLocale(user.locale) ? user.locale : null,
    termsVersion: user.termsVersion,
    session: { id: hashToken(session.id), confirmedAt: session.confirmedAt },
    ...rights,
    changesAt: Math.min(rights.changesAt, session.expiresAt.getTime(), session.endsAt.getTime()),
  }
}

/** Works out what a member may read and which offices she holds, without a session: for commands and jobs. */
export async function getViewerOf(memberId: string): Promise<Viewer> {
  const { rows } = await pool.query(
    'SELECT display_name, locale, terms_version FROM member WHERE id = $1',
    [memberId],
  )
  if (!rows[0]) return visitor
  return {
    memberId,
    displayName: rows[0].display_name,
    locale: isLocale(rows[0].locale) ? rows[0].locale : null,
    termsVersion: rows[0].terms_version,
    session: null,
    ...(await readRights(memberId)),
  }
}

async function rightsOf(memberId: string, version: string): Promise<Rights> {
  const before = known.get(memberId)
  if (before && before.version === version && before.rights.changesAt > clock.now().getTime())
    return before.rights
  const rights = await readRights(memberId)
  // A queue comes to the region, and leaves it, by the offices of others, which raise no version of hers.
  if (!rights.audiences.includes('board')) known.set(memberId, { rights, version })
  return rights
}

const readAudiences = {
  name: 'read-audiences',
  text: 'SELECT DISTINCT audience FROM audience_holding($2) WHERE member_id = $1 ORDER BY audience',
}
const readStandings = {
  name: 'read-standings',
  text: `SELECT ms.chapter_id AS "chapterId", ms.kind, ms.due_at AS "dueAt",
           coalesce(json_agg(json_build_object('chapterId', ma.chapter_id, 'office', ma.office, 'until', ma.until_at))
                    FILTER (WHERE ma.id IS NOT NULL), '[]') AS mandates,
           (SELECT max(v.until_at) FROM vetting v
            WHERE v.member_id = $1 AND v.from_at <= $2 AND v.until_at > $2) AS "vettedUntil"
         FROM membership ms
         LEFT JOIN mandate ma ON ma.membership_id = ms.id AND ma.from_at <= $2 AND ma.until_at > $2
         WHERE ms.member_id = $1 AND ms.from_at <= $2 AND (ms.until_at IS NULL OR ms.until_at > $2)
           AND NOT EXISTS (SELECT 1 FROM suspension su WHERE su.member_id = $1 AND su.from_at <= $2 AND su.until_at > $2)
         GROUP BY ms.id ORDER BY ms.kind = 'home' DESC, ms.from_at`,
}
// With the moment of the next change it tells whether she has a second factor.
const readNextChange = {
  name: 'read-next-change',
  text: `SELECT min(at) AS at, EXISTS (SELECT 1 FROM second_factor WHERE member_id = $1) AS "hasFactor"
         FROM (
           SELECT unnest(ARRAY[from_at, until_at]) FROM membership WHERE member_id = $1
           UNION ALL SELECT unnest(ARRAY[from_at, until_at]) FROM suspension WHERE member_id = $1
           UNION ALL SELECT unnest(ARRAY[from_at, until_at]) FROM vetting WHERE member_id = $1
           UNION ALL SELECT unnest(ARRAY[ma.from_at, ma.until_at]) FROM mandate ma
             JOIN membership ms ON ms.id = ma.membership_id WHERE ms.member_id = $1
           UNION ALL SELECT unnest(ARRAY[from_at, until_at]) FROM space_grant
           UNION ALL SELECT readable_until FROM pairing WHERE mentor_id = $1 OR mentee_id = $1
           UNION ALL SELECT expires_at FROM mentoring_request WHERE (mentor_id = $1 OR mentee_id = $1) AND answered_at IS NULL
         ) AS change (at) WHERE at > $2`,
}

type StandingRow = Standing & {
  mandates: Array<Omit<Mandate, 'until'> & { until: string }>
  vettedUntil: Date | null
  dueAt: Date | null
}

async function readRights(memberId: string): Promise<Rights> {
  const values = [memberId, clock.now()]
  const [audiences, standings, next] = await Promise.all([
    pool.query<{ audience: string }>({ ...readAudiences, values }),
    pool.query<StandingRow>({
      ...readStandings,
      values,
    }),
    pool.query<{ at: Date | null; hasFactor: boolean }>({ ...readNextChange, values }),
  ])
  const hasFactor = next.rows[0]?.hasFactor ?? false
  const granted = standings.rows.flatMap((row) =>
    row.mandates.map((mandate) => ({ ...mandate, until: new Date(mandate.until) })),
  )
  const mandates = hasFactor ? granted : []
  return {
    audiences: ['public', ...audiences.rows.map((row) => row.audience)],
    standings: standings.rows.map(({ chapterId, kind }) => ({ chapterId, kind })),
    mandates,
    hasFactor,
    waitingOffices: granted.length - mandates.length,
    vettedUntil: standings.rows[0]?.vettedUntil ?? null,
    dueAt: firstOf(standings.rows.flatMap(({ dueAt }) => dueAt ?? [])),
    coordinates: await coordinatedChapters(mandates),
    changesAt: next.rows[0]?.at?.getTime() ?? Number.POSITIVE_INFINITY,
  }
}

function firstOf(moments: Date[]): Date | null {
  return moments.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null
}

/** The services and associations of her coordinator's mandates with the associations below them. */
async function coordinatedChapters(mandates: Mandate[]): Promise<string[]> {
  const own = mandates
    .filter(({ office }) => office === 'coordinator' || office === 'deputy-coordinator')
    .map(({ chapterId }) => chapterId)
  if (own.length === 0) return []
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT below.id FROM chapter top JOIN chapter below ON below.path @> ARRAY[top.id]
     WHERE top.id = ANY($1) AND top.kind IN ('service', 'association') ORDER BY below.id`,
    [own],
  )
  return rows.map(({ id }) => id)
}
