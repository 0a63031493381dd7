import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { Prisma } from '~/generated/prisma/client.ts'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { getRosterImport } from './get-roster-import.server'
import { canAdmit } from './policy.server'

/** Gives an import up that nobody has confirmed: its file and its plan go at once. False when it is too late. */
export async function withdrawRosterImport(
  viewer: MemberViewer,
  chapterId: string,
  importId: string,
): Promise<boolean> {
  await getRosterImport(viewer, chapterId, importId)
  allow(canAdmit(viewer, chapterId))
  return db.$transaction(async (tx) => {
    const { count } = await tx.rosterImport.updateMany({
      where: { id: importId, committingAt: null, withdrawnAt: null },
      data: { withdrawnAt: clock.now(), file: null, plan: null, summary: Prisma.DbNull },
    })
    if (count === 0) return false
    await recordActivity(tx, {
      type: 'memberships.roster_import_withdrawn',
      actorId: viewer.memberId,
      chapterId,
      importId,
    })
    return true
  })
}
