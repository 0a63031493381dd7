import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { announceQueue } from '~/lib/announce-queue.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { getOwnApplication } from './get-own-application.server'
import { lockApplication } from './lock-application.server'

/**
 * Appeals, once, against a decision on the viewer's own application, to the coordinators of a
 * service that she chooses; who declined it does not decide again. 404 when there is nothing to
 * appeal against, or no such service.
 */
export async function appealDecision(
  viewer: MemberViewer,
  { chapter, appeal }: { chapter: string; appeal: string },
): Promise<void> {
  const own = await getOwnApplication(viewer)
  if (!own?.can.appeal) throw notFound()
  const { id } = own
  await db.$transaction(async (tx) => {
    const { chapterId } = await lockApplication(tx, id)
    const open = await tx.application.findFirst({
      where: { id, decision: 'declined', appealedAt: null },
    })
    const service = await tx.chapter.findFirst({
      where: { id: chapter, kind: 'service', archivedAt: null },
    })
    if (!open || !service) throw notFound()
    await tx.application.update({
      where: { id },
      data: {
        appeal,
        appealedAt: clock.now(),
        audience: audience.coordination(chapter),
        declinedBy: open.decidedBy,
        ...{ decision: null, decidedAt: null, decidedBy: null },
      },
    })
    await recordActivity(tx, {
      type: 'applications.decision_appealed',
      actorId: viewer.memberId,
      chapterId,
      applicationId: id,
    })
    await announceQueue(tx, audience.coordination(chapter))
  })
}
