import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'

export type MentoringStanding = { memberId: string; chapterId: string; band: number | null }

/**
 * Those of the given who may be one of a pair now, with their service and band: at home in a service,
 * not suspended, their vetting in force.
 */
export async function listStandings(
  tx: Tx,
  memberIds: readonly string[],
): Promise<Map<string, MentoringStanding>> {
  const now = clock.now()
  const rows: MentoringStanding[] = await tx.$queryRaw`
    SELECT ms.member_id AS "memberId", ms.chapter_id AS "chapterId",
      (SELECT (value #>> '{}')::int FROM profile_field f
       WHERE f.member_id = ms.member_id AND f.field = 'rank_band' AND value #>> '{}' ~ '^[1-5]$') AS band
    FROM membership ms
    WHERE ms.member_id = ANY(${memberIds}::uuid[]) AND ms.kind = 'home'
      AND ms.from_at <= ${now} AND (ms.until_at IS NULL OR ms.until_at > ${now})
      AND EXISTS (SELECT 1 FROM vetting v
        WHERE v.member_id = ms.member_id AND v.from_at <= ${now} AND v.until_at > ${now})
      AND NOT EXISTS (SELECT 1 FROM suspension su
        WHERE su.member_id = ms.member_id AND su.from_at <= ${now} AND su.until_at > ${now})`
  return new Map(rows.map((row) => [row.memberId, row]))
}
