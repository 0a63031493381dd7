import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { unpack } from '~/lib/packed.server'
import { notFound } from '~/lib/responses.server'
import { getRosterImport } from './get-roster-import.server'
import type { RosterFault, RosterImportPlan } from './plan-roster-import'

/** Every fault of a plan, as long as the plan is there. Else 404. */
export async function listRosterFaults(
  viewer: Viewer,
  chapterId: string,
  importId: string,
): Promise<readonly RosterFault[]> {
  await getRosterImport(viewer, chapterId, importId)
  const found = await db.rosterImport.findUnique({
    where: { id: importId, plannedAt: { not: null } },
    select: { plan: true },
  })
  if (!found?.plan) throw notFound()
  return (await unpack<RosterImportPlan>(found.plan)).faults
}
