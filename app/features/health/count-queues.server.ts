// One statement, so that all queues tell the same moment; ages are told by the database, not row by row.
import { pool } from '~/db.server'
import { daysOfNotice } from '~/features/applications/vetting-due'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { type AgeBand, ageBands, type QueueName, queueNames } from './age-bands'

export type Queue = { name: QueueName; total: number; ages: Record<AgeBand, number> }

/**
 * How much waits in each queue of a chapter, by its age in days: up to 7, 8 to 30, 31 to 90, more.
 * A member waits to be checked again from the first day of notice, or since it was asked.
 */
export async function countQueues(chapterId: string): Promise<Queue[]> {
  const { rows } = await pool.query<{ queue: QueueName; age: AgeBand; count: number }>({
    text: `WITH waiting (queue, since) AS (
        SELECT 'applications', confirmed_at FROM application
        WHERE audience = $3 AND applicant_id IS NOT NULL AND decision IS NULL
        UNION ALL
        SELECT 'transfers', asked_at FROM transfer
        WHERE ended_at IS NULL AND expires_at > $2::timestamptz
          AND ((from_audience = $3 AND released_at IS NULL) OR (to_audience = $3 AND received_at IS NULL))
        UNION ALL
        SELECT 'factor_resets', from_at FROM factor_reset
        WHERE chapter_id = $1 AND ended_at IS NULL AND until_at > $2
        UNION ALL
        SELECT 'imports', planned_at FROM roster_import
        WHERE chapter_id = $1 AND planned_at IS NOT NULL AND refused_at IS NULL AND committing_at IS NULL
          AND withdrawn_at IS NULL AND expires_at > $2
        UNION ALL
        SELECT 'rechecks', coalesce(last.recheck_at, last.until_at - make_interval(days => $4), ms.from_at)
        FROM membership ms
        LEFT JOIN LATERAL (SELECT until_at, recheck_at FROM vetting
          WHERE member_id = ms.member_id AND from_at <= $2 ORDER BY until_at DESC LIMIT 1) last ON true
        WHERE ms.chapter_id = $1 AND ms.kind = 'home' AND ms.from_at <= $2
          AND (ms.until_at IS NULL OR ms.until_at > $2)
          AND NOT EXISTS (SELECT FROM vetting it WHERE it.member_id = ms.member_id AND it.from_at <= $2
            AND it.until_at > $2 + make_interval(days => $4) AND it.recheck_at IS NULL)
      ), aged AS (
        SELECT queue, floor(extract(epoch FROM $2 - since) / 86400) AS days FROM waiting
      )
      SELECT queue, CASE WHEN days <= 7 THEN 'week' WHEN days <= 30 THEN 'month'
        WHEN days <= 90 THEN 'quarter' ELSE 'longer' END AS age, count(*)::int
      FROM aged GROUP BY 1, 2`,
    values: [chapterId, clock.now(), audience.coordination(chapterId), daysOfNotice],
  })
  return queueNames.map((name) => {
    const own = rows.filter(({ queue }) => queue === name)
    const ages = Object.fromEntries(
      ageBands.map((age) => [age, own.find((row) => row.age === age)?.count ?? 0]),
    ) as Record<AgeBand, number>
    return { name, total: own.reduce((sum, { count }) => sum + count, 0), ages }
  })
}
