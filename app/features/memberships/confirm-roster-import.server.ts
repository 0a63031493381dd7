import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { getRosterImport } from './get-roster-import.server'
import { canAdmit } from './policy.server'

/**
 * Has exactly the plan of this hash done by a job, which judges her rights once more and leaves the
 * activities. Gives false when it is another plan, was decided by someone else, or waited too long.
 */
export async function confirmRosterImport(
  viewer: MemberViewer,
  chapterId: string,
  importId: string,
  hash: string,
): Promise<boolean> {
  await getRosterImport(viewer, chapterId, importId)
  allow(canAdmit(viewer, chapterId))
  const now = clock.now()
  return db.$transaction(async (tx) => {
    const { count } = await tx.rosterImport.updateMany({
      where: {
        id: importId,
        planHash: hash,
        plannedAt: { not: null },
        committingAt: null,
        refusedAt: null,
        withdrawnAt: null,
        expiresAt: { gt: now },
      },
      data: { committingAt: now, committedBy: viewer.memberId, rowsDone: 0 },
    })
    if (count === 1) {
      await addJob(tx, 'commit_roster_import', { importId })
      return true
    }
    // Her own second press is no other decision.
    const own = await tx.rosterImport.count({
      where: { id: importId, planHash: hash, committedBy: viewer.memberId },
    })
    return own === 1
  })
}
