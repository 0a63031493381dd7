import { runOnce } from 'graphile-worker'
import { pool } from '~/db.server'
import { taskList } from '~/task-list.server'

/** Does every job that waits, and throws when one of them failed. */
export async function runJobs(): Promise<void> {
  await runOnce({ pgPool: pool, taskList, noHandleSignals: true, logger: silent })
  const { rows } = await pool.query(
    'SELECT task_identifier, last_error FROM graphile_worker.jobs WHERE last_error IS NOT NULL',
  )
  if (rows.length > 0) throw new Error(`${rows[0].task_identifier}: ${rows[0].last_error}`)
}

/** Jobs that wait, by their name. */
export async function waitingJobs(name: string): Promise<unknown[]> {
  const { rows } = await pool.query(
    `SELECT j.payload FROM graphile_worker._private_jobs j
     JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = $1 ORDER BY j.id`,
    [name],
  )
  return rows.map(({ payload }) => payload)
}

const silent = { scope: () => silent, error() {}, warn() {}, info() {}, debug() {} } as never
