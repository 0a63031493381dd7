import { db, pool, type Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { addJob, type Jobs } from '~/lib/jobs.server'
import { officeNotice } from './list-ending-offices.server'

type Ending = { id: string; chapterId: string; office: string; holderId: string; end: Date }

/** The second and last time that an office is spoken of, in days before its end. */
const lastNotice = 7

/**
 * Asks for one mail to the holder of each office that ends soon, by itself or with the membership
 * that it stands on, and to those who may give it again: 30 and 7 days before, each once.
 */
export async function remindOfOffices(): Promise<void> {
  const now = clock.now()
  for (const ending of await listEnding(now)) {
    const others = await listGranters(ending, now)
    await db.$transaction((tx) => note(tx, ending, others, now))
  }
}

/** Those whose holder has not been told yet; one that was given to her anew ends nothing. */
async function listEnding(now: Date): Promise<Ending[]> {
  const { rows } = await pool.query<Ending>(
    `SELECT ma.id, ma.chapter_id AS "chapterId", ma.office, ms.member_id AS "holderId", span.at AS "end"
     FROM mandate ma JOIN membership ms ON ms.id = ma.membership_id
     CROSS JOIN LATERAL (SELECT least(ma.until_at, ms.until_at) AS at) span
     WHERE ma.from_at <= $1 AND ms.from_at <= $1 AND span.at > $1
       AND span.at <= $1::timestamptz + make_interval(days => $2)
       AND NOT EXISTS (SELECT FROM mandate next WHERE next.membership_id = ms.id AND next.office = ma.office
                       AND next.chapter_id = ma.chapter_id AND next.until_at > ma.until_at)
       AND NOT EXISTS (SELECT FROM reminder r WHERE r.subject_id = ma.id AND r.end_at = span.at AND r.member_id = ms.member_id
                       AND (r.days = $3 OR span.at > $1::timestamptz + make_interval(days => $3)))`,
    [now, officeNotice, lastNotice],
  )
  return rows
}

/** Who coordinates the chapter; of an office of the region, or where nobody else does, its executive. */
async function listGranters({ office, chapterId, holderId }: Ending, now: Date): Promise<string[]> {
  // The operator's is given at the server alone.
  if (office === 'operator') return []
  const { rows } = await pool.query<{ id: string; isNear: boolean }>(
    `SELECT DISTINCT ms.member_id AS id, c.kind <> 'region' AS "isNear"
     FROM chapter own JOIN chapter c ON c.id = ANY(own.path)
     JOIN mandate ma ON ma.chapter_id = c.id AND ma.from_at <= $3 AND ma.until_at > $3
     JOIN membership ms ON ms.id = ma.membership_id AND ms.from_at <= $3 AND (ms.until_at IS NULL OR ms.until_at > $3)
     WHERE own.id = $1 AND ms.member_id <> $2
       AND EXISTS (SELECT FROM second_factor sf WHERE sf.member_id = ms.member_id)
       AND NOT EXISTS (SELECT FROM suspension su WHERE su.member_id = ms.member_id AND su.from_at <= $3 AND su.until_at > $3)
       AND (c.kind IN ('service', 'association') AND ma.office IN ('coordinator', 'deputy-coordinator')
            OR c.kind = 'region' AND ma.office IN ('chair', 'chair-elect', 'deputy-chair'))`,
    [chapterId, holderId, now],
  )
  const near = rows.filter(({ isNear }) => isNear)
  return (near.length > 0 ? near : rows).map(({ id }) => id)
}

/** What was noted before is not sent again, whoever sweeps at the same minute. */
async function note(
  tx: Tx,
  { id, end, holderId }: Ending,
  others: string[],
  now: Date,
): Promise<void> {
  const isLast = end.getTime() <= now.getTime() + lastNotice * 86_400_000
  const days = isLast ? lastNotice : officeNotice
  const tell = async (memberId: string, path: Jobs['send_end_reminder']['path']) => {
    const isNew = await tx.$executeRaw`
      INSERT INTO reminder (subject_id, end_at, days, member_id)
      SELECT ${id}::uuid, ${end}, ${days}::int, id FROM member WHERE id = ${memberId}::uuid
      ON CONFLICT DO NOTHING`
    if (isNew === 1) await addJob(tx, 'send_end_reminder', { memberId, path })
  }
  await tell(holderId, '/settings/membership')
  for (const memberId of others.toSorted()) await tell(memberId, '/coordination')
}
