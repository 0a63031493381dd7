import { db, isDatabaseDown, pool, transact } from '~/db.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import { visitor } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { log } from '~/lib/log.server'
import { pack, unpack } from '~/lib/packed.server'
import { commitWithin } from './commit-roster-import.server'
import type { RosterImportPlan } from './plan-roster-import'
import { refuseRosterImport } from './refuse-roster-import.server'
import { RosterPlanStale } from './roster/roster-plan-stale'

/** How long what was done can be undone, in milliseconds. */
const undoable = 86_400_000

/**
 * Does the plan that a coordinator confirmed, all of it or nothing, with the rights that she has now.
 * What no longer fits, or is no longer hers to do, is refused, and the record says so.
 */
export async function completeRosterImport({ importId }: { importId: string }): Promise<void> {
  const waiting = await db.rosterImport.findFirst({
    where: { id: importId, committingAt: { not: null }, committedAt: null, refusedAt: null },
  })
  if (!waiting?.plan) return
  try {
    const viewer = waiting.committedBy ? await getViewerOf(waiting.committedBy) : visitor
    const plan = await unpack<RosterImportPlan>(waiting.plan)
    if (plan.hash !== waiting.planHash) throw new Error('the plan is not the one that was shown')
    await complete(importId, viewer, plan)
  } catch (error) {
    if (isDatabaseDown(error)) throw error
    await refuseRosterImport(waiting, reasonOf(error))
  }
}

async function complete(
  importId: string,
  viewer: Parameters<typeof commitWithin>[1],
  plan: RosterImportPlan,
): Promise<void> {
  // On a line of its own, for within the transaction nobody would see it.
  const tell = (done: number) =>
    pool.query('UPDATE roster_import SET rows_done = $2 WHERE id = $1', [importId, done])
  await transact(async (client) => {
    // Not the row itself is held, which `tell` writes meanwhile.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('commit ' || $1))", [importId])
    const { rowCount } = await client.query(
      'SELECT FROM roster_import WHERE id = $1 AND committed_at IS NULL AND refused_at IS NULL',
      [importId],
    )
    if (rowCount === 0) return
    const done = await commitWithin(client, viewer, plan, tell)
    const now = clock.now()
    await client.query(
      `UPDATE roster_import SET committed_at = $2, expires_at = $3, done = $4, plan = NULL, file = NULL,
         summary = jsonb_build_object('counts', summary -> 'counts'), rows_done = rows_total
       WHERE id = $1`,
      [importId, now, new Date(now.getTime() + undoable), await pack(done)],
    )
  })
}

function reasonOf(error: unknown): string {
  if (error instanceof RosterPlanStale) return 'stale'
  if (error instanceof Response) return 'rights'
  log.error(
    { act: 'roster.commit', outcome: 'failed', err: error },
    'a roster could not be taken in',
  )
  return 'failed'
}
