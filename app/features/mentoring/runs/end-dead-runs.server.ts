import type { Tx } from '~/db.server'

/** Ends the runs that have been open for ten minutes and that no job works on any more, as failed. */
export async function endDeadRuns(tx: Tx, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE match_run SET state = 'failed', fault = 'lost', ended_at = ${now}
    WHERE state IN ('waiting', 'running') AND started_at < ${now}::timestamptz - interval '10 minutes'
      AND NOT EXISTS (
        SELECT 1 FROM graphile_worker._private_jobs job WHERE job.payload ->> 'runId' = match_run.id::text
          AND (job.locked_at IS NOT NULL OR job.attempts < job.max_attempts))`
}
