import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { getOwnApplication } from './get-own-application.server'
import { lockApplication } from './lock-application.server'

/** Withdraws the viewer's own application while nobody has decided; else 404. */
export async function withdrawApplication(viewer: MemberViewer): Promise<void> {
  const own = await getOwnApplication(viewer)
  if (!own) throw notFound()
  const { id } = own
  await db.$transaction(async (tx) => {
    const { decision, chapterId } = await lockApplication(tx, id)
    if (decision !== null) throw notFound()
    await tx.application.update({
      where: { id },
      data: { decision: 'withdrawn', decidedAt: clock.now() },
    })
    await recordActivity(tx, {
      type: 'applications.application_withdrawn',
      actorId: viewer.memberId,
      chapterId,
      applicationId: id,
    })
  })
}
