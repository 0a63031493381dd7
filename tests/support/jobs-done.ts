import type pg from 'pg'
import { until } from './live-client.ts'

/** Waits until a server that runs has done every job that is due and did not fail. */
export async function jobsAreDone(sql: pg.Pool): Promise<void> {
  await until(
    async () => {
      const { rows } = await sql.query(
        'SELECT count(*)::int AS waiting FROM graphile_worker.jobs WHERE run_at <= now() AND last_error IS NULL',
      )
      return rows[0].waiting === 0
    },
    'the jobs of a form',
    30_000,
  )
}
