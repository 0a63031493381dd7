import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { limit } from '~/features/auth/limits.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { notFound } from '~/lib/responses.server'
import { canImportRoster } from './policy.server'
import { screenRoster } from './read-roster'

/** How long a plan waits for her decision, in milliseconds. */
const patience = 86_400_000

/**
 * Takes a roster file in for a service and has its plan made by a job; nothing of it counts yet. The
 * bytes are kept until then. Throws RosterUnreadable for what is at first sight no roster, 404 to who
 * does not coordinate the service, 429 beyond a human pace.
 */
export async function startRosterImport(
  viewer: MemberViewer,
  chapter: { id: string; kind: string },
  file: Uint8Array<ArrayBuffer>,
): Promise<{ importId: string }> {
  if (!canImportRoster(viewer, chapter)) throw notFound()
  const { lines } = screenRoster(file)
  await limit('import', viewer.memberId)
  const now = clock.now()
  return db.$transaction(async (tx) => {
    const { id: importId } = await tx.rosterImport.create({
      data: {
        chapterId: chapter.id,
        audience: audience.coordination(chapter.id),
        plannedBy: viewer.memberId,
        planningAt: now,
        file,
        rowsTotal: lines,
        expiresAt: new Date(now.getTime() + patience),
      },
      select: { id: true },
    })
    await recordActivity(tx, {
      type: 'memberships.roster_import_started',
      actorId: viewer.memberId,
      chapterId: chapter.id,
      importId,
    })
    await addJob(tx, 'plan_roster_import', { importId })
    return { importId }
  })
}
