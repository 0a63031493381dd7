import type { Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { lockService } from '~/features/memberships/service/lock-service.server'
import { holdMentoringOf } from '~/features/mentoring/hold-mentoring-of.server'
import { releaseFromService } from '~/features/mentoring/release-from-service.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { addJob } from '~/lib/jobs.server'
import { findHindrance } from './find-hindrance.server'
import type { FoundTransfer } from './transfer.server'

/**
 * Moves a member to her new service, inside a transaction that holds the transfer. Her old home and
 * the associations that belong to it end in the moment in which the new one begins, and with them
 * her offices; her rank and unit go, since the new service has its own; her vetting stays. She is out of
 * the rounds of her old service, and pairs that wait for its consent lapse. Gives the message key of what holds her back, or null.
 */
export async function moveMember(
  tx: Tx,
  transfer: FoundTransfer,
  actorId: string | null,
): Promise<string | null> {
  const { id: transferId, memberId, fromChapterId, toChapterId } = transfer
  await lockService(tx, memberId)
  await holdMentoringOf(tx, memberId)
  const hindrance = await findHindrance(tx, memberId, fromChapterId)
  if (hindrance) return hindrance
  const now = clock.now()
  await endOldMemberships(tx, transfer, actorId, now)
  // Before she is at home elsewhere: a unit of the same name there is another one.
  await tx.profileField.deleteMany({ where: { memberId, field: { in: ['rank', 'unit'] } } })
  const { id: membershipId } = await tx.membership.create({
    data: { memberId, chapterId: toChapterId, kind: 'home', from: now },
  })
  await recordActivity(tx, {
    type: 'memberships.member_joined',
    actorId,
    chapterId: toChapterId,
    memberId,
    membershipId,
  })
  await tx.profileField.updateMany({
    where: { memberId, audience: audience.chapter(fromChapterId) },
    data: { audience: audience.chapter(toChapterId) },
  })
  await tx.mentorOffer.updateMany({
    where: { memberId, audience: audience.chapter(fromChapterId) },
    data: { audience: audience.chapter(toChapterId) },
  })
  await releaseFromService(tx, memberId)
  await tx.transfer.update({ where: { id: transferId }, data: { endedAt: now, outcome: 'moved' } })
  for (const chapterId of [fromChapterId, toChapterId])
    await recordActivity(tx, {
      type: 'transfers.transfer_completed',
      actorId,
      chapterId,
      transferId,
      memberId,
    })
  await addJob(tx, 'send_transfer_news', { transferId })
  return null
}

async function endOldMemberships(
  tx: Tx,
  { memberId, to }: FoundTransfer,
  actorId: string | null,
  now: Date,
): Promise<void> {
  const memberships = await tx.membership.findMany({
    where: { memberId, kind: { in: ['home', 'association'] }, ...inForce(now) },
    include: { chapter: true },
  })
  // An association of the country of both services stays hers.
  const ending = memberships.filter(
    ({ kind, chapter }) => kind === 'home' || !to.path.includes(chapter.parentId ?? ''),
  )
  const ids = ending.map(({ id }) => id)
  await tx.$executeRaw`
    UPDATE mandate SET until_at = greatest(from_at, ${now}) WHERE membership_id = ANY(${ids}::uuid[]) AND until_at > ${now}`
  await tx.membership.updateMany({ where: { id: { in: ids } }, data: { until: now } })
  for (const { id: membershipId, chapterId } of ending)
    await recordActivity(tx, {
      type: 'memberships.membership_ended',
      actorId,
      chapterId,
      memberId,
      membershipId,
    })
}
