import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { canReadRoster } from '~/features/chapters/policy.server'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { importState, isUndoable } from './import-state'
import type { ImportSummary } from './import-summary'

/** An import of a chapter that the viewer may see, without the file and the plan themselves. Else 404. */
export async function getRosterImport(viewer: Viewer, chapterId: string, id: string) {
  // Who looks after the queue until there is a coordinator reads no roster, nor one that comes in.
  if (!isUuid(id) || !canReadRoster(viewer, chapterId)) throw notFound()
  const found = await db.rosterImport.findFirst({
    where: { id, chapterId, audience: { in: [...viewer.audiences] } },
    omit: { file: true, plan: true, done: true },
    include: {
      planner: { select: { id: true, displayName: true } },
      committer: { select: { id: true, displayName: true } },
    },
  })
  if (!found) throw notFound()
  const now = clock.now()
  return {
    ...found,
    summary: found.summary as ImportSummary | null,
    state: importState(found, now),
    isUndoable: isUndoable(found, now),
  }
}
