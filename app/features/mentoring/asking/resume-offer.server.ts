import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { notFound } from '~/lib/responses.server'

/** Ends the rest of the viewer's offer. Twice is once; 404 when she makes none. */
export async function resumeOffer(viewer: MemberViewer): Promise<void> {
  const { memberId } = viewer
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction(async (tx) => {
    const { count } = await tx.mentorOffer.updateMany({
      where: { memberId, pausedAt: { not: null } },
      data: { pausedAt: null },
    })
    if (count === 0) {
      if ((await tx.mentorOffer.count({ where: { memberId } })) === 0) throw notFound()
      return
    }
    await recordActivity(tx, {
      type: 'mentoring.offer_resumed',
      actorId: memberId,
      chapterId,
      audience: audience.member(memberId),
      memberId,
    })
  })
}
