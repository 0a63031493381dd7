import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'

/** Whether two who are a pair may be none at this moment, and never why. */
export async function isKeptApart(
  tx: Tx,
  { mentorId, menteeId }: { mentorId: string | null; menteeId: string | null },
): Promise<boolean> {
  const rows: unknown[] = await tx.$queryRaw`
    SELECT 1 FROM kept_apart(${[mentorId, menteeId]}::uuid[], ${clock.now()}) LIMIT 1`
  return rows.length > 0
}
