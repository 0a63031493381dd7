// One statement for all services: the figures of a region belong to one moment.
import { pool } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { canReadHealth } from '~/features/chapters/policy.server'
import { byName } from '~/lib/by-name'
import { clock } from '~/lib/clock.server'
import type { Locale } from '~/lib/locales'
import { notFound } from '~/lib/responses.server'
import { type Told, tellCounts } from './tell-counts'

export type ServiceHealth = {
  id: string
  names: Record<string, string>
  members: Told
  waiting: Told
  /** Who coordinates a service is on its page for all to see, so this number is exact. */
  coordinators: number
  /** Until when its names are shared with the region; null while they are not. */
  sharedUntil: string | null
}

type Row = {
  id: string
  names: Record<string, string>
  members: number
  waiting: number
  coordinators: number
  shared_until: Date | null
}

/**
 * The services of a region in numbers, for its officers: members, applications that wait, coordinators
 * and their deputies in office, in the order of the reader's language. Small numbers are told as a
 * band. 404 for all others.
 */
export async function getRegionHealth(
  viewer: Viewer,
  region: { id: string; kind: string },
  locale: Locale,
): Promise<ServiceHealth[]> {
  if (!canReadHealth(viewer, region)) throw notFound()
  const { rows } = await pool.query<Row>({
    text: `WITH paused AS (
        SELECT member_id FROM suspension WHERE from_at <= $2::timestamptz AND until_at > $2
      )
      SELECT c.id, c.names,
        (SELECT count(*)::int FROM membership ms
         WHERE ms.chapter_id = c.id AND ms.kind = 'home' AND ms.from_at <= $2
           AND (ms.until_at IS NULL OR ms.until_at > $2)
           AND ms.member_id NOT IN (SELECT member_id FROM paused)) AS members,
        (SELECT count(*)::int FROM application a
         WHERE a.audience = 'coordination:' || c.id AND a.applicant_id IS NOT NULL
           AND a.decision IS NULL) AS waiting,
        (SELECT count(DISTINCT ms.member_id)::int FROM mandate ma JOIN membership ms ON ms.id = ma.membership_id
         WHERE ma.chapter_id = c.id AND ma.office IN ('coordinator', 'deputy-coordinator')
           AND ma.from_at <= $2 AND ma.until_at > $2 AND ms.from_at <= $2
           AND (ms.until_at IS NULL OR ms.until_at > $2)
           AND ms.member_id NOT IN (SELECT member_id FROM paused)
           AND EXISTS (SELECT FROM second_factor sf WHERE sf.member_id = ms.member_id)) AS coordinators,
        (SELECT max(until_at) FROM name_share ns
         WHERE ns.chapter_id = c.id AND ns.from_at <= $2 AND ns.until_at > $2) AS shared_until
      FROM chapter c WHERE c.path @> ARRAY[$1] AND c.kind = 'service' AND c.archived_at IS NULL`,
    values: [region.id, clock.now()],
  })
  rows.sort(byName(locale))
  const members = tellCounts(rows.map((row) => row.members))
  const waiting = tellCounts(rows.map((row) => row.waiting))
  return rows.map(({ id, names, coordinators, shared_until }, place) => ({
    id,
    names,
    members: members[place] ?? 'few',
    waiting: waiting[place] ?? 'few',
    coordinators,
    sharedUntil: shared_until?.toISOString() ?? null,
  }))
}
