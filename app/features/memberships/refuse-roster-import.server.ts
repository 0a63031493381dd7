import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'

type Waiting = {
  id: string
  chapterId: string
  plannedBy: string | null
  committedBy: string | null
}

/**
 * Notes that an import came to nothing and why, for its page and for the record. The file goes; the
 * plan stays only where another can be made of it.
 */
export async function refuseRosterImport(
  { id, chapterId, plannedBy, committedBy }: Waiting,
  reason: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.rosterImport.updateMany({
      where: { id, refusedAt: null, committedAt: null, withdrawnAt: null },
      data: {
        refusedAt: clock.now(),
        refusedFor: reason,
        file: null,
        ...(reason === 'stale' ? {} : { plan: null }),
      },
    })
    if (count === 0) return
    await recordActivity(tx, {
      type: 'memberships.roster_import_refused',
      actorId: committedBy ?? plannedBy,
      chapterId,
      importId: id,
      reason,
    })
  })
}
