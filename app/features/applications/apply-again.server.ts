import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { limit } from '~/features/auth/limits.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { lockMember } from '~/features/memberships/lock-member.server'
import { announceQueue } from '~/lib/announce-queue.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { randomToken } from '~/lib/tokens.server'
import { getOwnApplication } from './get-own-application.server'
import { canApplyAgain } from './policy.server'

/**
 * Applies to a service with the account that the viewer has: after a withdrawal, long enough after
 * a refusal, or after she left. She is vetted like anyone. Pressed twice, it is one application.
 * Throws 404 for what is no service, 403 while she may not.
 */
export async function applyAgain(
  viewer: MemberViewer,
  chapterId: string,
  answers: Record<string, string>,
): Promise<void> {
  const service = await db.chapter.findFirst({
    where: { id: chapterId, kind: 'service', archivedAt: null },
  })
  if (!service) throw notFound()
  const own = await getOwnApplication(viewer)
  if (own && own.decision === null && own.chapterId === chapterId) return
  allow(canApplyAgain(viewer, own, clock.now()))
  await limit('apply-account', viewer.memberId)
  await db.$transaction(async (tx) => {
    await lockMember(tx, viewer.memberId)
    const open = { applicantId: viewer.memberId, decision: null }
    if ((await tx.application.count({ where: open })) > 0) return
    const now = clock.now()
    const { id: applicationId } = await tx.application.create({
      data: {
        chapterId,
        audience: audience.coordination(chapterId),
        applicantId: viewer.memberId,
        answers,
        vouchCode: randomToken(),
        filedAt: now,
        confirmedAt: now,
      },
    })
    await recordActivity(tx, {
      type: 'applications.application_confirmed',
      actorId: viewer.memberId,
      chapterId,
      applicationId,
    })
    await announceQueue(tx, audience.coordination(chapterId))
  })
}
