import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { getRosterImport } from './get-roster-import.server'
import { canAdmit } from './policy.server'

/**
 * Has the plan made anew that no longer fitted, as an import of its own to be looked at again; the
 * file is not needed for it. Gives null when there is nothing to make it of, or someone did it before.
 */
export async function repeatRosterImport(
  viewer: MemberViewer,
  chapterId: string,
  importId: string,
): Promise<{ importId: string } | null> {
  await getRosterImport(viewer, chapterId, importId)
  allow(canAdmit(viewer, chapterId))
  const now = clock.now()
  return db.$transaction(async (tx) => {
    const former = await tx.rosterImport.findFirst({
      where: { id: importId, refusedFor: 'stale', plan: { not: null }, expiresAt: { gt: now } },
    })
    const { count } = await tx.rosterImport.updateMany({
      where: { id: importId, refusedFor: 'stale', plan: { not: null }, expiresAt: { gt: now } },
      data: { plan: null, summary: { counts: countsOf(former?.summary) } },
    })
    if (count === 0 || !former?.plan) return null
    const { audience, plan, rowsTotal } = former
    const { id } = await tx.rosterImport.create({
      data: {
        chapterId,
        audience,
        plan,
        rowsTotal,
        plannedBy: viewer.memberId,
        planningAt: now,
        expiresAt: former.expiresAt,
      },
      select: { id: true },
    })
    await recordActivity(tx, {
      type: 'memberships.roster_import_started',
      actorId: viewer.memberId,
      chapterId,
      importId: id,
    })
    await addJob(tx, 'plan_roster_import', { importId: id })
    return { importId: id }
  })
}

function countsOf(summary: unknown): object {
  return (summary as { counts?: object } | null)?.counts ?? {}
}
