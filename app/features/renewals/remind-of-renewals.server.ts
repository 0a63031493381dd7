import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { windowDays } from './renewal-state'

/** A service's first rule makes all of its members due in one moment: their mails go out by handfuls. */
const mailsAMinute = 500
/** Behind every other job: whoever waits for a link or a reply must not wait for these. */
const afterOthers = 10

/**
 * Asks for one mail to each member whose membership is to be renewed: 60, 14 and 1 days before, and
 * when her days of grace begin. What was noted is never sent again, whoever sweeps at the same
 * minute; of several that are late only the last is sent. Whoever is suspended cannot do anything.
 */
export async function remindOfRenewals(): Promise<void> {
  const now = clock.now()
  await db.$executeRaw`
    WITH due AS (
      SELECT ms.id, ms.due_at, ms.member_id, CASE
        WHEN ms.due_at <= ${now} THEN 0
        WHEN ms.due_at <= ${now}::timestamptz + interval '1 day' THEN 1
        WHEN ms.due_at <= ${now}::timestamptz + interval '14 days' THEN 14
        ELSE ${windowDays}::int END AS days
      FROM membership ms
      WHERE ms.due_at <= ${now}::timestamptz + make_interval(days => ${windowDays}::int) AND ms.until_at > ${now}
        AND NOT EXISTS (SELECT FROM suspension su WHERE su.member_id = ms.member_id
                        AND su.from_at <= ${now} AND su.until_at > ${now})
    ), noted AS (
      INSERT INTO reminder (subject_id, end_at, days, member_id)
      SELECT id, due_at, days, member_id FROM due
      ON CONFLICT DO NOTHING RETURNING member_id
    )
    SELECT graphile_worker.add_jobs(ARRAY(
      SELECT ROW ('send_end_reminder', json_build_object('memberId', member_id, 'path', '/settings/membership'), NULL,
        now() + make_interval(mins => ((row_number() OVER () - 1) / ${mailsAMinute}::int)::int),
        NULL, NULL, ${afterOthers}::int, NULL)::graphile_worker.job_spec
      FROM noted))`
}
