import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { getApplication } from './get-application.server'
import { lockApplication } from './lock-application.server'
import { canDecide } from './policy.server'

/**
 * Declines an application with the reason that the applicant reads. Gives `decided`, and changes
 * nothing, when somebody decided before.
 */
export async function declineApplication(
  viewer: MemberViewer,
  id: string,
  reason: string,
): Promise<'done' | 'decided'> {
  const { facts } = await getApplication(viewer, id)
  allow(canDecide(viewer, facts))
  return db.$transaction(async (tx) => {
    const application = await lockApplication(tx, id)
    if (application.decision !== null) return 'decided'
    allow(canDecide(viewer, application))
    await tx.application.update({
      where: { id },
      data: { decision: 'declined', decidedAt: clock.now(), decidedBy: viewer.memberId, reason },
    })
    await recordActivity(tx, {
      type: 'applications.application_declined',
      actorId: viewer.memberId,
      chapterId: application.chapterId,
      applicationId: id,
    })
    await addJob(tx, 'send_application_news', { applicationId: id })
    return 'done'
  })
}
