import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'

/**
 * Ends the viewer's own membership of an association, and with it the offices that hang on it. Who
 * is no member of it leaves nothing.
 */
export async function leaveAssociation(viewer: MemberViewer, chapterId: string): Promise<void> {
  const { memberId } = viewer
  const chapter = await getChapter(chapterId)
  await db.$transaction(async (tx) => {
    const now = clock.now()
    const where = { memberId, chapterId: chapter.id, kind: 'association', ...inForce(now) }
    const ended = await tx.membership.updateManyAndReturn({ where, data: { until: now } })
    for (const { id: membershipId } of ended)
      await recordActivity(tx, {
        type: 'memberships.membership_ended',
        actorId: memberId,
        chapterId: chapter.id,
        memberId,
        membershipId,
      })
  })
}
