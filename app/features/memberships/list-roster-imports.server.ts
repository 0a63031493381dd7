import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { type ImportState, importState } from './import-state'
import type { ImportSummary } from './import-summary'

/** How many of the past are listed. */
const listed = 30

export type ListedImport = {
  id: string
  at: string
  by: string | null
  state: ImportState
  counts: ImportSummary['counts'] | null
}

/** The latest imports of a chapter that the viewer may see, the newest first. */
export async function listRosterImports(
  viewer: Viewer,
  chapterId: string,
): Promise<ListedImport[]> {
  const now = clock.now()
  const rows = await db.rosterImport.findMany({
    where: { chapterId, audience: { in: [...viewer.audiences] } },
    omit: { file: true, plan: true, done: true },
    include: { planner: { select: { displayName: true } } },
    orderBy: [{ planningAt: 'desc' }, { id: 'desc' }],
    take: listed,
  })
  return rows.map((row) => ({
    id: row.id,
    at: row.planningAt.toISOString(),
    by: row.planner?.displayName ?? null,
    state: importState(row, now),
    counts: (row.summary as ImportSummary | null)?.counts ?? null,
  }))
}
