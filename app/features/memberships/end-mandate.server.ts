import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { getMandate } from './get-mandate.server'
import { isLastCoordinator } from './is-last-coordinator.server'

/**
 * Ends an office before its time; its rights end at the next request, its sockets within a second.
 * 404 for an office that the viewer may not see, 403 for one that she may not end. False when it is
 * the last of a coordinator of its service and nobody said that it is meant.
 */
export async function endMandate(
  viewer: Viewer,
  mandateId: string,
  { isVacancyMeant = false } = {},
): Promise<boolean> {
  const mandate = await getMandate(viewer, mandateId)
  allow(mandate.canEnd)
  const { chapterId, memberId, office } = mandate
  const now = clock.now()
  // One that has not begun ends as it begins: it never counts.
  const until = new Date(Math.max(now.getTime(), mandate.from.getTime()))
  return db.$transaction(async (tx) => {
    if (!isVacancyMeant && mandate.from <= now && (await isLastCoordinator(tx, mandate)))
      return false
    const { count } = await tx.mandate.updateMany({
      where: { id: mandateId, until: { gt: until } },
      data: { until },
    })
    if (count === 0) throw notFound()
    await recordActivity(tx, {
      type: 'memberships.mandate_ended',
      actorId: viewer.memberId,
      chapterId,
      mandateId,
      memberId,
      office,
    })
    return true
  })
}
