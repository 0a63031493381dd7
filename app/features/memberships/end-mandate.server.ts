import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { Office, Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canGrantMandate } from './policy.server'

/** Ends an office before its time; its rights end at the next request, its sockets within a second. */
export async function endMandate(viewer: Viewer, mandateId: string): Promise<void> {
  if (!isUuid(mandateId)) throw notFound()
  const mandate = await db.mandate.findUnique({
    where: { id: mandateId },
    include: { membership: true, chapter: true },
  })
  if (!mandate) throw notFound()
  const { chapterId, membership } = mandate
  const office = mandate.office as Office
  allow(
    canGrantMandate(viewer, {
      chapterId,
      regionId: mandate.chapter.path[0] ?? '',
      office,
      memberId: membership.memberId,
    }),
  )
  const now = clock.now()
  // One that has not begun ends as it begins: it never counts.
  const until = new Date(Math.max(now.getTime(), mandate.from.getTime()))
  await db.$transaction(async (tx) => {
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
      memberId: membership.memberId,
      office,
    })
  })
}
