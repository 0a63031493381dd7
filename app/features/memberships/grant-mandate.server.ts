import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { sessionLimits } from '~/features/auth/lucia.server'
import type { Office, Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canGrantMandate } from './policy.server'

export type GrantMandate = {
  memberId: string
  chapterId: string
  office: Office
  from: Date
  until: Date
}

/**
 * Gives a member an office in a chapter for a time. It belongs to her membership there, or in a
 * chapter below or above it, and lapses by itself. 404 when she belongs nowhere in that line. Her
 * open sessions live no longer than an office holder's from its first day on.
 */
export async function grantMandate(
  viewer: Viewer,
  mandate: GrantMandate,
): Promise<{ mandateId: string }> {
  return db.$transaction((tx) => grantWithin(tx, viewer, mandate))
}

/** The same inside a transaction that does more, such as an invitation. */
export async function grantWithin(
  tx: Tx,
  viewer: Viewer,
  { memberId, chapterId, office, from, until }: GrantMandate,
): Promise<{ mandateId: string }> {
  const chapter = await tx.chapter.findUnique({ where: { id: chapterId } })
  const regionId = chapter?.path[0]
  if (!chapter || !regionId) throw notFound()
  allow(canGrantMandate(viewer, { chapterId, regionId, office, memberId }))
  if (!isUuid(memberId)) throw notFound()
  const now = clock.now()
  const memberships = await tx.membership.findMany({
    where: { memberId, ...inForce(now) },
    include: { chapter: { select: { path: true } } },
  })
  const membership =
    memberships.find((it) => it.chapterId === chapterId) ??
    memberships.find(
      (it) => it.chapter.path.includes(chapterId) || chapter.path.includes(it.chapterId),
    )
  if (!membership) throw notFound()
  const { id: mandateId } = await tx.mandate.create({
    data: { membershipId: membership.id, chapterId, office, from, until },
  })
  await tx.$executeRaw`
    UPDATE session SET ends_at = least(ends_at, greatest(created_at, ${from}) + make_interval(days => ${sessionLimits.officeAbsoluteDays}::int))
    WHERE member_id = ${memberId}::uuid`
  await recordActivity(tx, {
    type: 'memberships.mandate_granted',
    actorId: viewer.memberId,
    chapterId,
    mandateId,
    memberId,
    office,
  })
  return { mandateId }
}
