// One statement, so that no member is counted in two states while her rights change. What is asked of
// each member is looked up by her id alone: right after a great import a plan by chapter takes seconds.
import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'

export const memberStates = ['active', 'grace', 'ending', 'read_only', 'suspended'] as const
export const signIns = ['lately', 'half_year', 'year', 'never'] as const
export type MemberState = (typeof memberStates)[number]
export type SignIn = (typeof signIns)[number]

export type MemberCounts = {
  /** Who belongs to the chapter now: the sum of the states. */
  members: number
  states: Record<MemberState, number>
  /** Whose membership lapsed within a year: she may be taken back. */
  lapsed: number
  /** Who left within a year. */
  ended: number
  /** Of how many members vetting and sign-ins are told: those at home in a chapter of the viewer. */
  known: number
  signIns: Record<SignIn, number>
}

/**
 * How the members of a chapter stand, as numbers. Vetting and sign-ins are told only of members whose
 * home the viewer coordinates, suspensions only where they are of her chapters, as everywhere. When
 * somebody signed in last is read off the record; no more is kept about it.
 */
export async function countMembers(viewer: Viewer, chapterId: string): Promise<MemberCounts> {
  const { rows } = await pool.query<{ state: string; sign_in: SignIn | null; count: number }>({
    text: `WITH here AS (
        SELECT DISTINCT ON (ms.member_id) ms.member_id, ms.until_at <= $2::timestamptz AS is_over, ms.due_at,
          coalesce((SELECT max(home.chapter_id) FROM membership home
            WHERE home.member_id = ms.member_id AND home.kind = 'home' AND home.from_at <= $2
              AND (home.until_at IS NULL OR home.until_at > $2)) = ANY($3), false) AS is_known
        FROM membership ms
        WHERE ms.chapter_id = $1 AND ms.kind IN ('home', 'association') AND ms.from_at <= $2
          AND (ms.until_at IS NULL OR (ms.until_at > ms.from_at AND ms.until_at > $2 - interval '1 year'))
        ORDER BY ms.member_id, ms.until_at DESC NULLS FIRST
      ), told AS MATERIALIZED (
        SELECT here.*, (SELECT max(until_at) FROM vetting v
            WHERE v.member_id = here.member_id AND v.from_at <= $2 AND v.until_at > $2) AS vetted_until,
          (SELECT max(at) FROM activity a
            WHERE a.actor_id = here.member_id AND a.type = 'auth.signed_in') AS signed_in_at,
          EXISTS (SELECT FROM suspension su WHERE su.member_id = here.member_id
            AND su.chapter_id = ANY($3) AND su.from_at <= $2 AND su.until_at > $2) AS is_suspended
        FROM here
      )
      SELECT CASE WHEN is_over AND due_at IS NOT NULL THEN 'lapsed' WHEN is_over THEN 'ended'
          WHEN is_suspended THEN 'suspended' WHEN due_at <= $2 THEN 'grace' WHEN NOT is_known THEN 'active'
          WHEN vetted_until IS NULL THEN 'read_only'
          WHEN vetted_until <= $2 + interval '60 days' THEN 'ending' ELSE 'active' END AS state,
        CASE WHEN is_over OR NOT is_known THEN NULL WHEN signed_in_at IS NULL THEN 'never'
          WHEN signed_in_at <= $2 - interval '12 months' THEN 'year'
          WHEN signed_in_at <= $2 - interval '6 months' THEN 'half_year' ELSE 'lately' END AS sign_in,
        count(*)::int
      FROM told GROUP BY 1, 2`,
    values: [chapterId, clock.now(), viewer.coordinates],
  })
  const sum = (fits: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(fits).reduce((total, { count }) => total + count, 0)
  const each = <Key extends string>(keys: readonly Key[], column: 'state' | 'sign_in') =>
    Object.fromEntries(keys.map((key) => [key, sum((row) => row[column] === key)])) as Record<
      Key,
      number
    >
  return {
    members: sum(({ state }) => state !== 'ended' && state !== 'lapsed'),
    states: each(memberStates, 'state'),
    lapsed: sum(({ state }) => state === 'lapsed'),
    ended: sum(({ state }) => state === 'ended'),
    known: sum(({ sign_in }) => sign_in !== null),
    signIns: each(signIns, 'sign_in'),
  }
}
