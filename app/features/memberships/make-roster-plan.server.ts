import { db, isDatabaseDown, pool } from '~/db.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import { visitor } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { log } from '~/lib/log.server'
import { pack, unpack } from '~/lib/packed.server'
import { summarizePlan } from './import-summary'
import type { RosterImportPlan } from './plan-roster-import'
import { prepareRosterImport, remakeRosterImport } from './prepare-roster-import.server'
import { RosterUnreadable } from './read-roster'
import { refuseRosterImport } from './refuse-roster-import.server'

/**
 * Makes the plan of a roster that came in on a screen, or makes one anew that no longer fitted; then
 * the file is gone. A file that cannot be read is refused with its reason, to be read on the page.
 */
export async function makeRosterPlan({ importId }: { importId: string }): Promise<void> {
  const waiting = await db.rosterImport.findFirst({
    where: { id: importId, plannedAt: null, refusedAt: null, withdrawnAt: null },
  })
  if (!waiting) return
  const { chapterId, plannedBy, file, plan: former } = waiting
  // Outside any transaction, so that the page can tell how far it is.
  const tell = (done: number) =>
    pool.query('UPDATE roster_import SET rows_done = $2 WHERE id = $1', [importId, done])
  try {
    const viewer = plannedBy ? await getViewerOf(plannedBy) : visitor
    const plan = file
      ? await prepareRosterImport(viewer, chapterId, file, tell)
      : await remakeRosterImport(viewer, await unpack<RosterImportPlan>(former ?? new Uint8Array()))
    await db.rosterImport.updateMany({
      where: { id: importId, plannedAt: null, refusedAt: null, withdrawnAt: null },
      data: {
        plan: await pack(plan),
        planHash: plan.hash,
        summary: summarizePlan(plan) as object,
        plannedAt: clock.now(),
        file: null,
        rowsTotal: plan.counts.rows,
        rowsDone: plan.counts.rows,
      },
    })
  } catch (error) {
    if (isDatabaseDown(error)) throw error
    await refuseRosterImport(waiting, reasonOf(error))
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof RosterUnreadable) return error.reason
  if (error instanceof Response) return 'rights'
  log.error({ act: 'roster.plan', outcome: 'failed', err: error }, 'a roster could not be planned')
  return 'failed'
}
