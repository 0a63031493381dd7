import { pool } from '~/db.server'

/** Longer than any job of ours ever takes. */
const longestJob = '5 minutes'

/** Gives back the jobs of processes that were killed; the queue by itself would wait four hours. */
export async function releaseAbandonedJobs(): Promise<void> {
  await pool.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
     FROM graphile_worker.jobs WHERE locked_at < now() - $1::interval HAVING count(*) > 0`,
    [longestJob],
  )
}
