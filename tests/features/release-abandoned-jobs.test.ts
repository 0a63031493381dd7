import { expect, test } from 'vitest'
import { pool } from '~/db.server'
import { releaseAbandonedJobs } from '~/lib/release-abandoned-jobs.server'

test('jobs of a process that was killed are given back, those at work are not', async () => {
  await pool.query(`SELECT graphile_worker.add_job(name) FROM unnest(ARRAY['old', 'new']) AS name`)
  const lock = `UPDATE graphile_worker._private_jobs AS j SET locked_by = t.identifier, locked_at = $2
    FROM graphile_worker._private_tasks t WHERE t.id = j.task_id AND t.identifier = $1`
  await pool.query(lock, ['old', new Date(Date.now() - 6 * 60_000)])
  await pool.query(lock, ['new', new Date(Date.now() - 60_000)])
  await releaseAbandonedJobs()
  await releaseAbandonedJobs()
  const { rows } = await pool.query(
    'SELECT task_identifier AS task, locked_by AS by FROM graphile_worker.jobs ORDER BY 1',
  )
  expect(rows).toEqual([
    { task: 'new', by: 'new' },
    { task: 'old', by: null },
  ])
})
