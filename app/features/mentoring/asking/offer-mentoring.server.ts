import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { canOffer } from './policy.server'
import type { Offer } from './schema'

/**
 * Offers the viewer as a mentor, or changes her offer. Gives `stale` when another of her pages
 * changed it first. The row of the record is hers alone: that she is full or rests is told to nobody.
 */
export async function offerMentoring(
  viewer: MemberViewer,
  { audience: circle, version, ...offer }: Offer,
): Promise<'done' | 'stale'> {
  allow(canOffer(viewer))
  const { memberId } = viewer
  const chapterId = viewer.standings.find(({ kind }) => kind === 'home')?.chapterId ?? ''
  const readBy = circle === 'network' ? audience.network : audience.chapter(chapterId)
  const row = { ...offer, audience: readBy, changedAt: clock.now() }
  return db.$transaction(async (tx) => {
    const { count } =
      version === 0
        ? await tx.mentorOffer.createMany({ data: { ...row, memberId }, skipDuplicates: true })
        : await tx.mentorOffer.updateMany({
            where: { memberId, version },
            data: { ...row, version: version + 1 },
          })
    if (count === 0) return 'stale'
    await recordActivity(tx, {
      type: version === 0 ? 'mentoring.offer_made' : 'mentoring.offer_changed',
      actorId: memberId,
      chapterId,
      audience: audience.member(memberId),
      memberId,
    })
    return 'done'
  })
}
